package org.cspplatform.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SymbolTest {
    @Test
    void theLegendExplainsTheSymbolsThatAreThereAndNoOther() {
        assertThat(Symbol.legend(List.of("12", "3 of [c]", "[z]")))
                .isEqualTo("[c] means withheld to protect people (it is not 0), [z] means not applicable.");
        assertThat(Symbol.legend(List.of("12", "0.5%", "(3)"))).isEmpty();
        assertThat(Symbol.legend(List.of())).isEmpty();
    }

    @Test
    void theWholeLegendHasEachOfThem() {
        for (Symbol symbol : Symbol.values()) {
            assertThat(Symbol.legend()).contains(symbol.text());
        }
    }

    @Test
    void aFigureThatIsNotThereIsWrittenAsItsSymbol() {
        assertThat(Figure.WITHHELD.words()).isEqualTo(Symbol.WITHHELD.text());
        assertThat(Figure.MISSING.words()).isEqualTo(Symbol.NOT_AVAILABLE.text());
    }
}
