package io.github.shopops.examples.benchmarks;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.shopops.core.note.Artwork;
import io.github.shopops.core.note.Delivery;
import io.github.shopops.core.note.Extra;
import io.github.shopops.core.note.NoteSize;
import io.github.shopops.core.note.OrderNote;
import io.github.shopops.core.note.ShipPromise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What one would write in an afternoon: notes without a fault, read with regular expressions compiled once. */
final class RegexNoteReader {
  private static final Pattern NOTE =
      Pattern.compile("([^,，]+)[,，]([^,，]+)[,，]([^,，]+)[,，]([^,，]+)[,，]([^,，]+)[,，](.*)");
  private static final Pattern HOLD =
      Pattern.compile("取消|不要了|退款|先别发|暂不发|勿发|等通知|改地址|换地址|改尺寸|换货|补发|一起发|测试|已发|拦截|到货再发|\\n|\\|");
  private static final Pattern SIZE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)米?\\*(\\d+(?:\\.\\d+)?)米?");
  private static final Splitter PLUS = Splitter.on('+');
  private static final Pattern CHANGED = Pattern.compile("(?:有修改[:：])?(.+)");
  private static final Pattern DATE = Pattern.compile(
      "(?:(?<year>\\d{4})[-.年])?(?<month>\\d{1,2})[-./月](?<day>\\d{1,2})[日号]?(?<by>前)?(?:发|发货)?");
  private static final Splitter ITEM = Splitter.on(CharMatcher.anyOf(",，;；。"));
  private static final Pattern CASHBACK = Pattern.compile("好评返现(\\d+)元");
  private static final Pattern GLUE = Pattern.compile("送(?:基膜)?胶(?:(\\d+)套)?");
  private static final Set<String> UNCHANGED = Set.of("无修改", "图案一般", "无", "不改");
  private static final Map<String, Delivery> DELIVERIES = Map.of(
      "自提", Delivery.SELF_PICKUP,
      "送货到楼下", Delivery.TO_DOWNSTAIRS,
      "包送货安装", Delivery.DELIVER_AND_INSTALL);
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  Optional<OrderNote> read(String text, LocalDate written) {
    Matcher note = NOTE.matcher(text);
    Delivery delivery = note.matches() ? DELIVERIES.get(note.group(5).strip()) : null;
    if (delivery == null || HOLD.matcher(text).find()) {
      return Optional.empty();
    }
    OrderNote.Builder built = OrderNote.builder();
    built.recipient(note.group(1).strip());
    for (String size : PLUS.split(note.group(2).strip())) {
      Matcher numbers = SIZE.matcher(size);
      if (!numbers.matches()) {
        return Optional.empty();
      }
      built.addSizes(
          NoteSize.of(new BigDecimal(numbers.group(1)), new BigDecimal(numbers.group(2))));
    }
    Matcher date = DATE.matcher(note.group(4).strip());
    if (!date.matches()) {
      return Optional.empty();
    }
    built.artwork(artwork(note.group(3).strip()));
    built.ship(ship(date, written));
    built.delivery(delivery);
    for (String item : ITEM.split(note.group(6).strip())) {
      if (!item.isEmpty()) {
        built.addExtras(extra(item.strip()));
      }
    }
    return Optional.of(built.build());
  }

  private static Artwork artwork(String text) {
    Matcher changed = CHANGED.matcher(text);
    return UNCHANGED.contains(text) || !changed.matches()
        ? Artwork.unchanged()
        : Artwork.changed(changed.group(1));
  }

  private static ShipPromise ship(Matcher date, LocalDate written) {
    String year = date.group("year");
    int month = Integer.parseInt(date.group("month"));
    int day = Integer.parseInt(date.group("day"));
    LocalDate when =
        LocalDate.of(year == null ? written.getYear() : Integer.parseInt(year), month, day);
    if (year == null && ChronoUnit.DAYS.between(written, when) < 0) {
      when = when.plusYears(1);
    }
    return date.group("by") == null ? new ShipPromise.On(when) : new ShipPromise.By(when);
  }

  private static Extra extra(String item) {
    Matcher cashback = CASHBACK.matcher(item);
    if (cashback.matches()) {
      return new Extra.ReviewCashback(Money.ofMajor(CNY, Long.parseLong(cashback.group(1))));
    }
    Matcher glue = GLUE.matcher(item);
    if (glue.matches()) {
      String count = glue.group(1);
      return new Extra.PrimerGlue(count == null ? 1 : Integer.parseInt(count));
    }
    return new Extra.Note(item);
  }
}
