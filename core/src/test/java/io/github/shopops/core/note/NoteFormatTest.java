package io.github.shopops.core.note;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NoteFormatTest {
  private static NoteFormat.Builder mural() {
    return NoteFormat.builder().from(NoteFormat.mural());
  }

  @Test
  void build_blankWordThrows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mural().putHoldWords("", NoteCode.TEST_ORDER).build())
        .withMessageStartingWith("Argument 'holdWords' must hold no blank word but has value [");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mural().putDeliveries(" ", Delivery.SELF_PICKUP).build())
        .withMessageStartingWith("Argument 'deliveries'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mural().putDeliverySynonyms("", Delivery.SELF_PICKUP).build())
        .withMessageStartingWith("Argument 'deliverySynonyms'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mural().putCarriers("蓝马快递", "").build())
        .withMessageStartingWith("Argument 'carriers'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mural().say(NoteWord.UNCHANGED, "").build())
        .withMessageStartingWith("Argument 'words'");
  }
}
