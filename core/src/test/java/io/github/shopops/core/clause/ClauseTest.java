package io.github.shopops.core.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"mural/F7", "law/wages-16", "my-shop/1.1", "s/LAST-CONTACT", "shop2/a.b-c"})
  void clause_goodId(String id) {
    assertThat(new Clause(id, "title", "").id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "F7", "mural/", "/F7", "Mural/F7", "mural/F7/2", "mural/F 7", "壁画/F7"})
  void clause_badId(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Clause(id, "title", "source"))
        .withMessage("Argument 'id' must look like 'shop/F7' but has value '" + id + "'");
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void clause_badTitleOrSource() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Clause("mural/F7", " ", "source"))
        .withMessage("Argument 'title' must not be blank in clause 'mural/F7'");
    assertThatNullPointerException()
        .isThrownBy(() -> new Clause("mural/F7", "title", null))
        .withMessage("source");
  }

  @Test
  void compareTo_byId() {
    assertThat(new Clause("mural/F1", "z", "")).isLessThan(new Clause("mural/F2", "a", ""));
  }

  @Test
  void toString_isTheId() {
    assertThat(new Clause("mural/F7", "title", "")).hasToString("mural/F7");
  }
}
