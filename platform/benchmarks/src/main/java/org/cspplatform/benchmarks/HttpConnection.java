package org.cspplatform.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One kept-alive HTTP/1.1 connection to this machine, as lean as can be, so that the load costs little beside the service. */
final class HttpConnection implements AutoCloseable {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[64 * 1024];
    private int bodyStart;
    private int bodyEnd;

    HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** A GET request as it goes over the wire. */
    static byte[] get(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A POST request with a JSON body. */
    static byte[] post(String path, String json) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Sends the request, reads the answer to its end, and returns its status. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        int filled = 0;
        int headEnd = -1;
        while (headEnd < 0) {
            int from = Math.max(0, filled - 3);
            filled += read(filled);
            headEnd = endOfHead(from, filled);
        }
        bodyStart = headEnd;
        bodyEnd = headEnd + contentLength(headEnd);
        if (bodyEnd > buffer.length) {
            buffer = Arrays.copyOf(buffer, bodyEnd);
        }
        while (filled < bodyEnd) {
            filled += read(filled);
        }
        return (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + (buffer[11] - '0');
    }

    /** The body of the last answer. */
    String body() {
        return new String(buffer, bodyStart, bodyEnd - bodyStart, StandardCharsets.UTF_8);
    }

    private int read(int filled) throws IOException {
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count <= 0) {
            throw new EOFException("The server closed the connection");
        }
        return count;
    }

    private int endOfHead(int from, int filled) {
        for (int i = from; i + 3 < filled; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private int contentLength(int headEnd) throws IOException {
        for (int i = 0; i + LENGTH.length < headEnd; i++) {
            if (buffer[i] == '\n' && isLength(i + 1)) {
                int length = 0;
                for (int at = i + 1 + LENGTH.length; buffer[at] != '\r'; at++) {
                    if (buffer[at] != ' ') {
                        length = length * 10 + (buffer[at] - '0');
                    }
                }
                return length;
            }
        }
        throw new IOException("An answer without a length");
    }

    private boolean isLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((buffer[at + i] | 0x20) != LENGTH[i] && buffer[at + i] != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
