package org.cspplatform.server.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * ECharts in a closed room: its script sees neither Java, files, network, threads nor the environment, and what comes out is a
 * text. Loading takes seconds and some 25 MB of heap; a picture then takes a twentieth of a second. For one thread at a time.
 */
final class DrawingEngine implements AutoCloseable {
    private static final String SCRIPT = "/assets/echarts.common.min.js";
    private static final String DRAW = """
        (function (option, width, height) {
          const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
          try {
            chart.setOption(JSON.parse(option))
            return chart.renderToSVGString()
          } finally {
            chart.dispose()
          }
        })\
        """;
    private final Engine engine;
    private final Context context;
    private final Value draw;

    DrawingEngine() {
        // Without a compiler for scripts, which only some Java has, it says so on every start; it is fast enough.
        engine = Engine.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        context = Context.newBuilder("js")
                .engine(engine)
                .allowHostAccess(HostAccess.NONE)
                .allowIO(IOAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .build();
        context.eval("js", "globalThis.setTimeout = globalThis.clearTimeout = () => 0");
        context.eval(Source.newBuilder("js", script(), "echarts.js").buildLiteral());
        draw = context.eval("js", DRAW);
    }

    /** @throws org.graalvm.polyglot.PolyglotException when the option makes no sense to ECharts */
    String draw(String option, int width, int height) {
        return draw.execute(option, width, height).asString();
    }

    @Override
    public void close() {
        context.close(true);
        engine.close(true);
    }

    private static String script() {
        try (InputStream file = DrawingEngine.class.getResourceAsStream(SCRIPT)) {
            if (file == null) {
                throw new IllegalStateException("The build did not unpack " + SCRIPT);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
