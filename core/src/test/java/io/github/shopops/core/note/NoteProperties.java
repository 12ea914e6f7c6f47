package io.github.shopops.core.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.shopops.core.order.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class NoteProperties {
  private static final NoteFormat FORMAT = NoteFormat.mural();
  private static final NoteParser PARSER = NoteParser.of(FORMAT);
  private static final NoteFormatter FORMATTER = NoteFormatter.of(FORMAT);
  private static final Instant WRITTEN = Instant.parse("2026-03-11T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
  private static final String ALPHABET =
      " ,，。;；:：.．*×xX乘+-~=/|[]@#\n\r\t　０３９0123456789米厘公分cm平方幅宽高客厅待定或无修改图案前后号月日年周下今明天底发货等通知自提送到楼下包安装不要取消退款换货补发好评返现元胶套工号一二三两十点半订单系统已催"
          + "\u0000\ud83d\udc00\ud800";

  @Property(tries = 1500)
  @Label("a note that is written and read again is the same note")
  void formattedNoteIsReadBack(@ForAll("notes") OrderNote note) {
    assertReadBack(note);
  }

  @Property(tries = 1500)
  @Label("a note that was read, is written and read again, is the same note")
  void acceptedNoteIsReadBack(@ForAll("mutatedTexts") String text) {
    NoteReading reading = PARSER.parse(text, WRITTEN);
    if (reading instanceof NoteReading.Accepted accepted) {
      assertReadBack(accepted.read());
    }
  }

  private static void assertReadBack(OrderNote note) {
    String text = FORMATTER.format(note);
    NoteReading reading = PARSER.parse(text, WRITTEN);
    assertThat(reading).as(text).isInstanceOf(NoteReading.Accepted.class);
    assertThat(reading.note()).as(text).contains(note);
  }

  @Property(tries = 2000)
  @Label("any text gets a reading, which keeps it")
  void anyTextIsRead(@ForAll("texts") String text) {
    assertReading(text);
  }

  @Property(tries = 1000)
  @Label("any Unicode text gets a reading, which keeps it")
  void anyUnicodeTextIsRead(@ForAll String text) {
    assertReading(text);
  }

  @Property(tries = 2000)
  @Label("a damaged note gets a reading, which keeps it")
  void damagedNoteIsRead(@ForAll("mutatedTexts") String text) {
    assertReading(text);
  }

  private static void assertReading(String text) {
    NoteReading reading = PARSER.parse(text, WRITTEN);
    assertThat(reading.raw()).isSameAs(text);
    assertThat(reading.message()).isNotNull();
    assertThat(reading.code().isPresent()).isEqualTo(!(reading instanceof NoteReading.Accepted));
    reading.position().ifPresent(at -> assertThat(at).isBetween(0, text.length()));
    if (reading instanceof NoteReading.Accepted accepted) {
      assertThat(accepted.read().isComplete()).isTrue();
    }
    assertThat(NoteLog.recover(text).original().what()).isNotNull();
  }

  @Property(tries = 12)
  @Label("a megabyte of anything, in any field, is read: a quadratic reader would take hours")
  void aMegabyteIsRead(
      @ForAll("pieces") String piece,
      @ForAll("notes") OrderNote note,
      @ForAll @IntRange(min = 0, max = 5) int field) {
    String megabyte = piece.repeat(1_000_000 / piece.length());
    List<String> fields = new ArrayList<>(Splitter.on(',').splitToList(FORMATTER.format(note)));
    fields.set(field, fields.get(field) + megabyte);
    assertReading(String.join(",", fields));
  }

  @Property
  @Label("mural/N6: a, edited to ab, arrives as aab and is a, then ab")
  void appendedImportIsRecovered(@ForAll("notes") OrderNote note, @ForAll("remarks") String more) {
    String first = FORMATTER.format(note);
    String second = first + "," + more;
    assertThat(NoteLog.recover(first + second).entries())
        .extracting(NoteLog.Entry::what)
        .containsExactly(first, second);
    assertThat(NoteLog.recover(first + first).entries())
        .extracting(NoteLog.Entry::what)
        .containsExactly(first);
  }

  @Property
  @Label("rule 10: there is one entry for each change against the last text")
  void logCountsChanges(@ForAll List<Boolean> texts) {
    NoteLog log = NoteLog.of(WRITTEN, null, "A");
    boolean last = true;
    int changes = 0;
    for (boolean isA : texts) {
      log = log.amend(WRITTEN, null, isA ? " A " : "B");
      changes += isA == last ? 0 : 1;
      last = isA;
    }
    assertThat(log.amendments()).hasSize(changes);
    assertThat(log.original().what()).isEqualTo("A");
  }

  @Property(tries = 5000)
  @Label("the year of a day is the calendar's")
  void yearIsTheCalendars(@ForAll @IntRange(min = -700_000, max = 3_000_000) int day) {
    assertThat(ShipReader.yearOf(day)).isEqualTo(LocalDate.ofEpochDay(day).getYear());
  }

  @Property
  @Label("a note does not differ from itself")
  void noteIsNotDifferentFromItself(@ForAll("notes") OrderNote note) {
    assertThat(NoteDiff.between(note, note, FORMATTER).isDifferent()).isFalse();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.strings()
        .withChars(ALPHABET.toCharArray())
        .ofMinLength(1)
        .ofMaxLength(5);
  }

  @Provide
  Arbitrary<String> mutatedTexts() {
    Arbitrary<Integer> cut = Arbitraries.integers().between(0, 3);
    Arbitrary<String> put =
        Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofMaxLength(3);
    return Combinators.combine(notes(), Arbitraries.doubles().between(0, 1), cut, put)
        .as((note, place, length, inserted) -> {
          String text = FORMATTER.format(note);
          int at = (int) (place * text.length());
          return text.substring(0, at)
              + inserted
              + text.substring(Math.min(text.length(), at + length));
        });
  }

  @Provide
  Arbitrary<OrderNote> notes() {
    Arbitrary<String> names = Arbitraries.of("张三", "欧阳女士", "Mr. X", "李（小）", "赵六[A01]");
    Arbitrary<List<NoteSize>> sizes = sizes().list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(
            names, sizes, artworks(), ships(), Arbitraries.of(Delivery.values()), extras(), codes())
        .as((name, size, artwork, ship, delivery, extras, codes) -> {
          OrderNote.Builder note = OrderNote.builder();
          note.recipient(name).sizes(size).artwork(artwork).ship(ship).delivery(delivery);
          note.extras(extras).workCodes(codes);
          return WorkCodes.in(name).stream().allMatch(codes::contains)
              ? note.build()
              : note.addWorkCodes("A01").build();
        });
  }

  private static Arbitrary<NoteSize> sizes() {
    Arbitrary<BigDecimal> widths =
        Arbitraries.bigDecimals().between(new BigDecimal("3.6"), BigDecimal.TEN).ofScale(3);
    Arbitrary<BigDecimal> heights = Arbitraries.bigDecimals()
        .between(new BigDecimal("0.3"), new BigDecimal("3.5"))
        .ofScale(2);
    return Combinators.combine(widths, heights, Arbitraries.of("", "客厅", "主卧", "电视墙"))
        .as(NoteSize::new);
  }

  private static Arbitrary<Artwork> artworks() {
    return Arbitraries.of("", "左右镜像", "无字", "定制:加字", "去掉花.")
        .map(detail -> detail.isEmpty() ? Artwork.unchanged() : Artwork.changed(detail));
  }

  private static Arbitrary<ShipPromise> ships() {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 150).map(TODAY::plusDays);
    return Arbitraries.oneOf(
        days.map(ShipPromise.On::new),
        days.map(ShipPromise.By::new),
        days.map(ShipPromise.NotBefore::new),
        days.map(day -> new ShipPromise.Between(day, day.plusDays(30))),
        Arbitraries.just(new ShipPromise.Asap()),
        Arbitraries.integers().between(0, 180).map(ShipPromise.AfterPayment::new));
  }

  private static Arbitrary<List<Extra>> extras() {
    Arbitrary<Extra> cashback = Arbitraries.integers()
        .between(1, 99_999)
        .map(fen -> new Extra.ReviewCashback(Money.ofMinor(CurrencyUnit.of("CNY"), fen)));
    Arbitrary<Extra> glue = Arbitraries.integers().between(1, 999).map(Extra.PrimerGlue::new);
    Arbitrary<Extra> order = Arbitraries.strings()
        .numeric()
        .ofMinLength(6)
        .ofMaxLength(32)
        .map(id -> new Extra.OriginalOrder(OrderId.of(id), "换货"));
    Arbitrary<Extra> note = Arbitraries.of("客户要求周末装", "先打电话", "门口3号楼", "不着急").map(Extra.Note::new);
    return Arbitraries.oneOf(
            cashback, glue, order, note, Arbitraries.just(new Extra.ReviewCashback(null)))
        .list()
        .ofMaxSize(4);
  }

  private static Arbitrary<List<String>> codes() {
    return Arbitraries.of("A017", "B-2", "KF_3").list().uniqueElements().ofMaxSize(2);
  }

  @Provide
  Arbitrary<String> remarks() {
    return Arbitraries.of("送胶", "改成5.22发", "周末装");
  }
}
