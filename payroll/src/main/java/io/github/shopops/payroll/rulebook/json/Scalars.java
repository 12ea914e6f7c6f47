package io.github.shopops.payroll.rulebook.json;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.kpi.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The shapes of what is written as one JSON value. */
final class Scalars {
  static final Shape<String> TEXT = Shape.of(
      place -> {
        place.check(place.node().isTextual(), "json.type.text");
        return place.node().textValue();
      },
      TextNode::valueOf);

  static final Shape<Boolean> YES_NO = Shape.of(
      place -> {
        place.check(place.node().isBoolean(), "json.type.yes-no");
        return place.node().booleanValue();
      },
      BooleanNode::valueOf);

  static final Shape<Integer> WHOLE = Shape.of(
      place -> {
        place.check(
            place.node().isIntegralNumber() && place.node().canConvertToInt(), "json.type.whole");
        return place.node().intValue();
      },
      IntNode::valueOf);

  static final Shape<Long> LONG = Shape.of(
      place -> {
        place.check(
            place.node().isIntegralNumber() && place.node().canConvertToLong(), "json.type.whole");
        return place.node().longValue();
      },
      LongNode::valueOf);

  static final Shape<BigDecimal> DECIMAL = Shape.of(
      place -> {
        place.check(place.node().isNumber(), "json.type.decimal");
        return place.node().decimalValue();
      },
      DecimalNode::valueOf);

  static final Shape<Rate> RATE = text("json.type.rate", Rate::parse, Rate::toString);

  static final Shape<Duration> LENGTH =
      text("json.type.length", Duration::parse, Duration::toString);

  static final Shape<LocalDate> DAY = text("json.type.day", LocalDate::parse, LocalDate::toString);

  static final Shape<YearMonth> MONTH =
      text("json.type.month", YearMonth::parse, YearMonth::toString);

  static final Shape<ZoneId> ZONE = text("json.type.zone", ZoneId::of, ZoneId::getId);

  static final Shape<CurrencyUnit> CURRENCY =
      text("json.type.currency", CurrencyUnit::of, CurrencyUnit::getCode);

  static final Shape<AgentId> AGENT = TEXT.as(AgentId::of, AgentId::value);

  static final Shape<OrderId> ORDER = TEXT.as(OrderId::of, OrderId::value);

  static final Shape<Ratio> RATIO = Parts.<Ratio>of()
      .part("numerator", LONG, Ratio::numerator)
      .part("denominator", LONG, Ratio::denominator)
      .make(parts -> new Ratio(parts.<Long>get("numerator"), parts.<Long>get("denominator")));

  private Scalars() {}

  /** Amounts, written as numbers in the currency's major unit; none is negative. */
  static Shape<Money> amount(CurrencyUnit currency) {
    Shape<Money> balance = balance(currency);
    return Shape.of(
        place -> {
          Money amount = balance.read(place);
          if (amount.isNegative()) {
            throw place.refused(Message.of("json.negative", place.path(), amount.getAmount()));
          }
          return amount;
        },
        balance::write);
  }

  /** Balances, written as numbers in the currency's major unit, of either sign. */
  static Shape<Money> balance(CurrencyUnit currency) {
    return Shape.of(
        place -> {
          place.check(place.node().isNumber(), "json.type.amount");
          BigDecimal number = place.node().decimalValue();
          if (number.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw place.refused(Message.of(
                "json.decimals",
                place.path(),
                number,
                currency.getDecimalPlaces(),
                currency.getCode()));
          }
          return Money.of(currency, number, RoundingMode.UNNECESSARY);
        },
        money -> DecimalNode.valueOf(money.getAmount()));
  }

  /** A closed choice, written in lower case with hyphens. */
  static <E extends Enum<E>> Shape<E> choice(Class<E> type) {
    ImmutableMap<String, E> byCode =
        Maps.uniqueIndex(Arrays.asList(type.getEnumConstants()), Scalars::code);
    return Shape.of(
        place -> {
          E value = byCode.get(TEXT.read(place));
          if (value == null) {
            throw place.refused(Message.of(
                "json.choice", place.path(), place.shown(), String.join(", ", byCode.keySet())));
          }
          return value;
        },
        value -> TextNode.valueOf(code(value)));
  }

  /** A set, written as an array in which nothing stands twice. */
  static <T> Shape<ImmutableSet<T>> set(Shape<T> member) {
    return member
        .list()
        .as(
            list -> {
              ImmutableSet<T> set = ImmutableSet.copyOf(list);
              if (set.size() != list.size()) {
                throw new IllegalArgumentException("A value must not stand twice");
              }
              return set;
            },
            ImmutableSet::asList);
  }

  /** A map, written as an object whose names are the keys, in the map's order. */
  static <T> Shape<ImmutableMap<String, T>> map(Shape<T> value) {
    return Shape.of(
        place -> place.entries().stream()
            .collect(ImmutableMap.toImmutableMap(
                Map.Entry::getKey, entry -> value.read(entry.getValue()))),
        map -> {
          ObjectNode object = JsonNodeFactory.instance.objectNode();
          map.forEach((key, member) -> object.set(key, value.write(member)));
          return object;
        });
  }

  private static String code(Enum<?> value) {
    return Ascii.toLowerCase(value.name()).replace('_', '-');
  }

  private static <T> Shape<T> text(
      String type, Function<String, T> parse, Function<T, String> write) {
    return Shape.of(
        place -> {
          String text = TEXT.read(place);
          try {
            return parse.apply(text);
          } catch (IllegalArgumentException | DateTimeException e) {
            throw place.refused(
                Message.of("json.type", place.path(), Message.of(type), place.shown()));
          }
        },
        value -> TextNode.valueOf(write.apply(value)));
  }
}
