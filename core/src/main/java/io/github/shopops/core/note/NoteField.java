package io.github.shopops.core.note;

/** The fields of a note in the order in which they are written (clause {@code mural/N1}). */
public enum NoteField {
  /** The recipient's name (收货人). */
  CUSTOMER("customer"),
  /** Width and height (尺寸). */
  SIZE("size"),
  /** Artwork as it is, altered or custom (图案). */
  PATTERN("pattern"),
  /** When it is to be shipped (发货日期). */
  SHIP("ship"),
  /** How it reaches the buyer (送货方式). */
  DELIVERY("delivery"),
  /** Everything after the fifth comma (其他). */
  REMARKS("remarks");

  private final String key;

  NoteField(String key) {
    this.key = key;
  }

  /**
   * Returns the name by which files and reports know the field.
   *
   * @return such as {@code customer}
   */
  public String key() {
    return key;
  }
}
