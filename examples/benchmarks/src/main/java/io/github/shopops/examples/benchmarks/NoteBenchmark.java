package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.note.NoteFormat;
import io.github.shopops.core.note.NoteParser;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.note.OrderNote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reads a thousand different order notes with the library's parser and with regular expressions, which read nothing
 * but notes without a fault; the readings are compared before the clock starts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class NoteBenchmark {
  private static final int NOTES = 1000;
  private static final LocalDate WRITTEN = LocalDate.of(2025, 5, 18);
  private static final Instant INSTANT = Instant.parse("2025-05-18T04:00:00Z");

  private final NoteParser parser = NoteParser.of(NoteFormat.mural());
  private final RegexNoteReader regex = new RegexNoteReader();
  private final List<String> texts = texts(new Random(20250518));

  /** Checks that both readers read the same from every note. */
  @Setup
  public void check() {
    for (String text : texts) {
      OrderNote ours = parser.parse(text, INSTANT).note().orElseThrow();
      OrderNote theirs = regex.read(text, WRITTEN).orElseThrow();
      if (!ours.equals(theirs)) {
        throw new IllegalStateException("Readings differ for one note: " + ours + " and " + theirs);
      }
    }
  }

  /** The library's parser. */
  @Benchmark
  @OperationsPerInvocation(NOTES)
  public void parser(Blackhole hole) {
    for (String text : texts) {
      NoteReading reading = parser.parse(text, INSTANT);
      hole.consume(reading);
    }
  }

  /** The regular expressions. */
  @Benchmark
  @OperationsPerInvocation(NOTES)
  public void regex(Blackhole hole) {
    for (String text : texts) {
      hole.consume(regex.read(text, WRITTEN));
    }
  }

  private static List<String> texts(Random random) {
    String[] names = {"张三", "李先生", "欧阳女士", "孙阿姨", "王小明"};
    String[] artworks = {"无修改", "图案一般", "有修改:去掉右边两朵花", "左右镜像"};
    String[] deliveries = {"自提", "送货到楼下", "包送货安装"};
    String[] remarks = {"", "送基膜胶", "送胶2套", "好评返现10元", "好评返现10元,送基膜胶", "客户要求周末装", "送胶,到了先打电话"};
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < NOTES; i++) {
      texts.add(String.join(
          ",",
          pick(names, random),
          size(random) + (random.nextInt(5) == 0 ? "+" + size(random) : ""),
          pick(artworks, random),
          ship(random),
          pick(deliveries, random),
          pick(remarks, random)));
    }
    return texts;
  }

  private static String size(Random random) {
    int width = 36 + random.nextInt(20);
    int height = 22 + random.nextInt(10);
    String unit = random.nextInt(4) == 0 ? "米" : "";
    return width / 10 + "." + width % 10 + unit + "*" + height / 10 + "." + height % 10 + unit;
  }

  private static String ship(Random random) {
    LocalDate day = WRITTEN.plusDays(1 + random.nextInt(120));
    return switch (random.nextInt(4)) {
      case 0 -> day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      case 1 -> day.getMonthValue() + "." + day.getDayOfMonth() + "前";
      case 2 -> day.toString();
      default -> day.getMonthValue() + "." + day.getDayOfMonth();
    };
  }

  private static String pick(String[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
