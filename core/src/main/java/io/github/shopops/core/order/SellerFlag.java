package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * The colour of the flag a seller plants on an order (插旗): an open set, since platforms add colours. Platforms store
 * no author with it; see {@link PlantedFlag}.
 *
 * @param code the platform's number of the colour, 0 for none (grey)
 */
public record SellerFlag(int code) implements Serializable {
  /** No flag. */
  public static final SellerFlag GREY = new SellerFlag(0);

  /** By custom: a special request, read the note. */
  public static final SellerFlag RED = new SellerFlag(1);

  /** Yellow. */
  public static final SellerFlag YELLOW = new SellerFlag(2);

  /** Green. */
  public static final SellerFlag GREEN = new SellerFlag(3);

  /** Blue. */
  public static final SellerFlag BLUE = new SellerFlag(4);

  /** Purple, called pink by the platform's write call. */
  public static final SellerFlag PURPLE = new SellerFlag(5);

  /** Checks that the code is not negative. */
  public SellerFlag {
    checkArgument(code >= 0, "Argument 'code' must not be negative but has value %s", code);
  }
}
