package io.github.shopops.core.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  private static final Explanations CHINESE = Explanations.of(Locale.CHINESE);
  private static final Explanations ENGLISH = Explanations.of(Locale.ENGLISH);

  static Collection<Clause> clauses() {
    return Catalogue.all().values();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mural/F1", "mural/F2", "mural/F3", "mural/F4", "mural/F5", "mural/F6", "mural/F7",
        "mural/F8", "mural/F9", "mural/F10", "mural/F11", "mural/F12", "mural/F13", "mural/F14",
        "mural/F15", "mural/F16", "shift/F17", "shift/F18", "shift/F19", "mural/F21", "mural/C1",
        "shift/C8", "mural/N10", "law/wages-16", "law/decree-516"
      })
  void clause_known(String id) {
    assertThat(Catalogue.clause(id).id()).isEqualTo(id);
    assertThat(Catalogue.find(id)).contains(Catalogue.clause(id));
  }

  @Test
  void clause_unknown() {
    assertThat(Catalogue.find("mural/F99")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.clause("mural/F99"))
        .withMessage("Argument 'id' must be a clause of the catalogue but has value 'mural/F99'");
  }

  @Test
  void all_byId() {
    assertThat(Catalogue.all().keySet().asList()).isSorted();
    assertThat(Catalogue.all())
        .allSatisfy((id, clause) -> assertThat(clause.id()).isEqualTo(id));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clauses")
  void title_inBothLanguages(Clause clause) {
    String chinese = CHINESE.text("clause." + clause.id());

    assertThat(chinese).isNotBlank().containsPattern("\\p{IsHan}").doesNotContain("\uFFFD");
    assertThat(CHINESE.title(clause)).isEqualTo(chinese);
    assertThat(ENGLISH.title(clause)).isEqualTo(clause.title());
  }

  @Test
  void title_chineseOnesAreOfClausesThatExist() {
    assertThat(
            ResourceBundle.getBundle("io.github.shopops.core.clause.explanations", Locale.CHINESE)
                .keySet())
        .filteredOn(key -> key.startsWith("clause."))
        .hasSize(Catalogue.all().size())
        .allMatch(key -> Catalogue.find(key.substring("clause.".length())).isPresent());
  }
}
