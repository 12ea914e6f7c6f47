package io.github.shopops.core.note;

/** How the goods reach the buyer (clause {@code mural/N2}). */
public enum Delivery {
  /** The buyer collects (自提). */
  SELF_PICKUP,
  /** Delivered to the building, not to the door (送货到楼下). */
  TO_DOWNSTAIRS,
  /** Delivered and installed (包送货安装). */
  DELIVER_AND_INSTALL
}
