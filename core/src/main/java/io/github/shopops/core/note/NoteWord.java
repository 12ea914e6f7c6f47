package io.github.shopops.core.note;

/** What a word of a {@link NoteFormat} means where it stands in a note. */
public enum NoteWord {
  /** A whole text that only answers (好的). */
  ACKNOWLEDGEMENT,
  /** A whole text that says the note has been reviewed ({@code [OK]}). */
  REVIEW_MARK,
  /** Begins the stamp of somebody who chased the order (已催). */
  STAMP,
  /** Begins a text that a system wrote (系统). */
  SYSTEM,
  /** In a text that a system wrote, stops the order (拦截). */
  STOP,
  /** Takes back the very word that follows it (不用). */
  NOT,
  /** Refuses the carrier that follows it (不要). */
  DENY,
  /** Asks for the carrier that follows it (请发). */
  AFFIRM,
  /** Except (除了): refuses what follows, or with a refusal behind it, asks for that alone. */
  EXCEPT,
  /** Artwork as it is (无修改). */
  UNCHANGED,
  /** Begins the description of a change and is no part of it (有修改). */
  CHANGED,
  /** Names the width (宽). */
  WIDTH,
  /** Names the height (高). */
  HEIGHT,
  /** Metres, as they are without a unit. */
  METRE,
  /** Centimetres. */
  CENTIMETRE,
  /** Millimetres. */
  MILLIMETRE,
  /** Square metres. */
  AREA,
  /** Ends the name of a room (厅). */
  ROOM,
  /** Counts panels of one size (幅). */
  PANEL,
  /** The size is not known yet (待定). */
  SIZE_UNRESOLVED,
  /** One size or another (或). */
  SIZE_ALTERNATIVE,
  /** The size leaves an allowance (四边各留). */
  SIZE_ALLOWANCE,
  /** May stand before a ship date (必须). */
  SHIP_PREFIX,
  /** May stand behind a ship date (发货). */
  SHIP_SUFFIX,
  /** On that day or earlier (前). */
  SHIP_BY,
  /** On that day or later (以后). */
  SHIP_NOT_BEFORE,
  /** As soon as possible (尽快). */
  SHIP_ASAP,
  /** So many days after the payment (付款后). */
  SHIP_AFTER_PAYMENT,
  /** When the buyer says so (等通知). */
  SHIP_AWAIT,
  /** No remarks (无). */
  NO_REMARKS,
  /** Money back for a good review (好评返现). */
  CASHBACK,
  /** Behind an amount of money (元). */
  MONEY,
  /** Primer glue as a gift (送胶). */
  GLUE,
  /** Primer glue, behind a number (胶). */
  GLUE_NOUN,
  /** Before a gift (送). */
  GIFT,
  /** Behind a number of gifts (套). */
  MEASURE,
  /** Marks a swap or a replacement (换货). */
  SWAP,
  /** Before an order's id (单号). */
  ORDER_LABEL,
  /** A part or property of the artwork (颜色). */
  ARTWORK_PART,
  /** Does something to a part of the artwork (调). */
  ARTWORK_CHANGE,
  /** Changes the artwork, by itself (镜像). */
  ARTWORK_EDIT
}
