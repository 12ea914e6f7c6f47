package io.github.shopops.core.note;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.note.Extra.Note;
import io.github.shopops.core.note.Extra.OriginalOrder;
import io.github.shopops.core.note.Extra.PrimerGlue;
import io.github.shopops.core.note.Extra.ReviewCashback;
import io.github.shopops.core.note.ShipPromise.AfterPayment;
import io.github.shopops.core.note.ShipPromise.AwaitNotice;
import io.github.shopops.core.note.ShipPromise.Between;
import io.github.shopops.core.note.ShipPromise.By;
import io.github.shopops.core.note.ShipPromise.NotBefore;
import io.github.shopops.core.note.ShipPromise.On;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes notes in a shop's format, so that reading them again gives the same note (clause {@code mural/N1}).
 *
 * <p>Sizes get two decimals at least, dates their year, work codes stand at the end:
 * {@code 张三,3.60*2.80,无修改,2025-05-20,自提,送基膜胶,[A017]}. This class is immutable and thread-safe.
 */
public final class NoteFormatter {
  private final NoteFormat format;
  private final ImmutableMap<Delivery, String> deliveries;

  private NoteFormatter(NoteFormat format) {
    this.format = format;
    ImmutableMap.Builder<Delivery, String> words = ImmutableMap.builder();
    format.deliveries().forEach((word, delivery) -> words.put(delivery, word));
    deliveries = words.buildKeepingLast();
  }

  /**
   * Makes a formatter.
   *
   * @param format the shop's format
   * @return the formatter
   */
  public static NoteFormatter of(NoteFormat format) {
    return new NoteFormatter(requireNonNull(format, "format"));
  }

  /**
   * Writes a note on one line.
   *
   * @param note a complete note
   * @return the text
   * @throws IllegalArgumentException if a field is missing
   */
  public String format(OrderNote note) {
    checkArgument(note.isComplete(), "Argument 'note' must have all fields but has value %s", note);
    return String.join(
        ",",
        field(note, NoteField.CUSTOMER),
        field(note, NoteField.SIZE),
        field(note, NoteField.PATTERN),
        field(note, NoteField.SHIP),
        field(note, NoteField.DELIVERY),
        field(note, NoteField.REMARKS));
  }

  /** Writes one field, empty where it is missing. */
  String field(OrderNote note, NoteField field) {
    return switch (field) {
      case CUSTOMER -> note.recipient().orElse("");
      case SIZE -> Joiner.on('+').join(note.sizes());
      case PATTERN -> note.artwork().map(this::artwork).orElse("");
      case SHIP -> note.ship().map(this::ship).orElse("");
      case DELIVERY -> note.delivery().map(this::word).orElse("");
      case REMARKS -> remarks(note);
    };
  }

  private String remarks(OrderNote note) {
    List<String> remarks = new ArrayList<>();
    for (Extra extra : note.extras()) {
      remarks.add(extra(extra));
    }
    for (String code : note.workCodes()) {
      remarks.add("[" + code + "]");
    }
    return String.join(",", remarks);
  }

  private String artwork(Artwork artwork) {
    return artwork.isChanged()
        ? first(NoteWord.CHANGED) + ":" + artwork.detail()
        : first(NoteWord.UNCHANGED);
  }

  private String ship(ShipPromise ship) {
    if (ship instanceof On on) {
      return on.date().toString();
    } else if (ship instanceof By by) {
      return by.date() + first(NoteWord.SHIP_BY);
    } else if (ship instanceof NotBefore notBefore) {
      return notBefore.date() + first(NoteWord.SHIP_NOT_BEFORE);
    } else if (ship instanceof Between between) {
      return between.first() + "~" + between.last();
    } else if (ship instanceof AfterPayment payment) {
      return first(NoteWord.SHIP_AFTER_PAYMENT) + payment.days() + "天";
    } else if (ship instanceof AwaitNotice notice) {
      return notice.text();
    }
    return first(NoteWord.SHIP_ASAP);
  }

  private String word(Delivery delivery) {
    return requireNonNull(deliveries.get(delivery), "delivery");
  }

  private String extra(Extra extra) {
    if (extra instanceof ReviewCashback cashback) {
      return first(NoteWord.CASHBACK) + amount(cashback.amount());
    } else if (extra instanceof PrimerGlue glue) {
      return first(NoteWord.GLUE)
          + (glue.count() == 1 ? "" : glue.count() + first(NoteWord.MEASURE));
    } else if (extra instanceof OriginalOrder original) {
      return original.mark() + first(NoteWord.ORDER_LABEL) + original.order();
    }
    return ((Note) extra).text();
  }

  private String amount(@Nullable Money amount) {
    return amount == null
        ? ""
        : amount.getAmount().stripTrailingZeros().toPlainString() + first(NoteWord.MONEY);
  }

  private String first(NoteWord meaning) {
    return format.words().get(meaning).asList().get(0);
  }
}
