package io.github.shopops.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.order.OrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The shapes of what is written as one JSON value, of amounts, and of sets and maps. */
public final class Scalars {
  /** A text. */
  public static final Shape<String> TEXT = Shape.of(
      place -> {
        place.check(place.node().isTextual(), "json.type.text");
        return place.node().textValue();
      },
      TextNode::valueOf);

  /** A text that says something. */
  public static final Shape<String> NAME = TEXT.where(name -> !name.isBlank(), "json.blank");

  /** Yes or no. */
  public static final Shape<Boolean> YES_NO = Shape.of(
      place -> {
        place.check(place.node().isBoolean(), "json.type.yes-no");
        return place.node().booleanValue();
      },
      BooleanNode::valueOf);

  /** A whole number. */
  public static final Shape<Integer> WHOLE = Shape.of(
      place -> {
        place.check(
            place.node().isIntegralNumber() && place.node().canConvertToInt(), "json.type.whole");
        return place.node().intValue();
      },
      IntNode::valueOf);

  /** A whole number that may be large. */
  public static final Shape<Long> LONG = Shape.of(
      place -> {
        place.check(
            place.node().isIntegralNumber() && place.node().canConvertToLong(), "json.type.whole");
        return place.node().longValue();
      },
      LongNode::valueOf);

  /** A number with the digits it is written with. */
  public static final Shape<BigDecimal> DECIMAL = Shape.of(
      place -> {
        place.check(place.node().isNumber(), "json.type.decimal");
        return place.node().decimalValue();
      },
      DecimalNode::valueOf);

  /** A rate, written as {@link Rate#parse} reads it. */
  public static final Shape<Rate> RATE = text("json.type.rate", Rate::parse, Rate::toString);

  /** A length of time, such as {@code PT20M}. */
  public static final Shape<Duration> LENGTH =
      text("json.type.length", Duration::parse, Duration::toString);

  /** An instant, read with any offset and written in UTC. */
  public static final Shape<Instant> INSTANT =
      text("json.type.instant", Instant::parse, Instant::toString);

  /** A day. */
  public static final Shape<LocalDate> DAY =
      text("json.type.day", LocalDate::parse, LocalDate::toString);

  /** A month. */
  public static final Shape<YearMonth> MONTH =
      text("json.type.month", YearMonth::parse, YearMonth::toString);

  /** A time zone. */
  public static final Shape<ZoneId> ZONE = text("json.type.zone", ZoneId::of, ZoneId::getId);

  /** A currency, by its code. */
  public static final Shape<CurrencyUnit> CURRENCY =
      text("json.type.currency", CurrencyUnit::of, CurrencyUnit::getCode);

  /** An agent, by id. */
  public static final Shape<AgentId> AGENT = NAME.as(AgentId::of, AgentId::value);

  /** An order, by id. */
  public static final Shape<OrderId> ORDER = NAME.as(OrderId::of, OrderId::value);

  /** A line of an order or cart, by id. */
  public static final Shape<LineId> LINE = NAME.as(LineId::of, LineId::value);

  /** A whole number from 1 on. */
  public static final Shape<Integer> COUNT = WHOLE.where(count -> count > 0, "json.at-least", 1);

  /** A rate of 100 % or less. */
  public static final Shape<Rate> SHARE =
      RATE.where(rate -> rate.compareTo(Rate.ONE) <= 0, "json.share");

  private Scalars() {}

  /**
   * A value written as a text that its type reads.
   *
   * @param type the text that names what is wanted
   * @param parse reads it
   * @param write writes it
   * @param <T> the value
   * @return the shape
   */
  public static <T> Shape<T> text(
      String type, Function<String, T> parse, Function<T, String> write) {
    return Shape.of(
        place -> {
          String text = TEXT.read(place);
          try {
            return parse.apply(text);
          } catch (IllegalArgumentException | DateTimeException e) {
            throw place.refused(
                Message.of("json.type", place.name(), Message.of(type), place.shown()));
          }
        },
        value -> TextNode.valueOf(write.apply(value)));
  }

  /**
   * Amounts, written as numbers in the currency's major unit; none is negative.
   *
   * @param currency the currency, which the text states elsewhere
   * @return the shape
   */
  public static Shape<Money> amount(CurrencyUnit currency) {
    return balance(currency).where(amount -> !amount.isNegative(), "json.negative");
  }

  /**
   * Balances, written as numbers in the currency's major unit, of either sign.
   *
   * @param currency the currency, which the text states elsewhere
   * @return the shape
   */
  public static Shape<Money> balance(CurrencyUnit currency) {
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE, currency.getDecimalPlaces());
    return Shape.of(
        place -> {
          place.check(place.node().isNumber(), "json.type.amount");
          BigDecimal number = place.node().decimalValue().stripTrailingZeros();
          place.demand(
              number.scale() <= currency.getDecimalPlaces(),
              "json.decimals",
              currency.getDecimalPlaces(),
              currency.getCode());
          place.demand(number.abs().compareTo(most) <= 0, "json.too-large", most);
          return Money.of(currency, number, RoundingMode.UNNECESSARY);
        },
        money -> {
          checkArgument(
              money.getCurrencyUnit().equals(currency),
              "Argument 'money' must be in %s but has value %s",
              currency,
              money);
          return DecimalNode.valueOf(money.getAmount());
        });
  }

  /**
   * Amounts that state their currency each: objects with {@code currency} and {@code amount}.
   *
   * @param amount what amounts of a currency look like
   * @return the shape
   */
  public static Shape<Money> stated(Function<CurrencyUnit, Shape<Money>> amount) {
    return Shape.of(
        place -> {
          place.checkFields(ImmutableSet.of("currency", "amount"));
          CurrencyUnit currency = CURRENCY.read(place.field("currency"));
          return amount.apply(currency).read(place.field("amount"));
        },
        money -> {
          CurrencyUnit currency = money.getCurrencyUnit();
          ObjectNode object = JsonNodeFactory.instance.objectNode();
          object.set("currency", CURRENCY.write(currency));
          object.set("amount", amount.apply(currency).write(money));
          return object;
        });
  }

  /**
   * A closed choice, written in lower case with hyphens.
   *
   * @param type the choice
   * @param <E> the choice
   * @return the shape
   */
  public static <E extends Enum<E>> Shape<E> choice(Class<E> type) {
    ImmutableMap<String, E> byCode =
        Maps.uniqueIndex(Arrays.asList(type.getEnumConstants()), Scalars::code);
    return Shape.of(
        place -> {
          E value = byCode.get(TEXT.read(place));
          if (value == null) {
            throw place.refused(Message.of(
                "json.choice", place.name(), place.shown(), String.join(", ", byCode.keySet())));
          }
          return value;
        },
        value -> TextNode.valueOf(code(value)));
  }

  /**
   * A set, written as an array in which nothing stands twice.
   *
   * @param member what it holds
   * @param <T> what it holds
   * @return the shape
   */
  public static <T> Shape<ImmutableSet<T>> set(Shape<T> member) {
    return Shape.of(
        place -> {
          Set<T> set = new LinkedHashSet<>();
          for (Place item : place.items()) {
            item.demand(set.add(member.read(item)), "json.twice");
          }
          return ImmutableSet.copyOf(set);
        },
        set -> member.list().write(set.asList()));
  }

  /**
   * A list in which no two members have the same value in a field.
   *
   * @param member what it holds
   * @param field the field
   * @param key takes the field from a member
   * @param <T> what it holds
   * @return the shape
   */
  public static <T> Shape<ImmutableList<T>> distinct(
      Shape<T> member, String field, Function<T, ?> key) {
    return distinct(member, item -> item.field(field), key);
  }

  /**
   * A list in which no two members have the same value at a place.
   *
   * @param member what it holds
   * @param where finds the place in a member
   * @param key takes what stands there from a member
   * @param <T> what it holds
   * @return the shape
   */
  public static <T> Shape<ImmutableList<T>> distinct(
      Shape<T> member, UnaryOperator<Place> where, Function<T, ?> key) {
    return Shape.of(
        place -> {
          Set<Object> keys = new HashSet<>();
          ImmutableList.Builder<T> list = ImmutableList.builder();
          for (Place item : place.items()) {
            T value = member.read(item);
            where.apply(item).demand(keys.add(key.apply(value)), "json.twice");
            list.add(value);
          }
          return list.build();
        },
        member.list()::write);
  }

  /**
   * A set that is written in its natural order, whatever order it has.
   *
   * @param member what it holds
   * @param <T> what it holds
   * @return the shape
   */
  public static <T extends Comparable<? super T>> Shape<ImmutableSet<T>> sorted(Shape<T> member) {
    Shape<ImmutableSet<T>> set = set(member);
    return Shape.of(set::read, value -> member.list().write(ImmutableList.sortedCopyOf(value)));
  }

  /**
   * A map, written as an object whose names are the keys, in the map's order.
   *
   * @param value what it holds
   * @param <T> what it holds
   * @return the shape
   */
  public static <T> Shape<ImmutableMap<String, T>> map(Shape<T> value) {
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

  /**
   * A map, written as an object whose names are the keys, in their natural order.
   *
   * @param key what its keys look like
   * @param value what it holds
   * @param <K> its keys
   * @param <T> what it holds
   * @return the shape
   */
  public static <K extends Comparable<? super K>, T> Shape<ImmutableMap<K, T>> map(
      Shape<K> key, Shape<T> value) {
    return Shape.of(
        place -> place.entries().stream()
            .collect(ImmutableMap.toImmutableMap(
                entry ->
                    key.read(new Place(entry.getValue().path(), TextNode.valueOf(entry.getKey()))),
                entry -> value.read(entry.getValue()))),
        map -> {
          ObjectNode object = JsonNodeFactory.instance.objectNode();
          ImmutableSortedMap.copyOf(map)
              .forEach(
                  (name, member) -> object.set(key.write(name).textValue(), value.write(member)));
          return object;
        });
  }

  private static String code(Enum<?> value) {
    return Ascii.toLowerCase(value.name()).replace('_', '-');
  }
}
