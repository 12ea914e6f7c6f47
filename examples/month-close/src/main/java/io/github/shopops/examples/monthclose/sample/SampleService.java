package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.examples.shopfiles.sample.Dice;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What is measured of service beside chat, for rule books that count key figures. */
final class SampleService {
  static final ImmutableList<String> CASES =
      ImmutableList.of("id", "agent", "kind", "opened", "answered", "closed");
  static final ImmutableList<String> RATINGS =
      ImmutableList.of("id", "agent", "at", "points", "best");
  static final ImmutableList<String> TYPING =
      ImmutableList.of("id", "agent", "on", "characters", "seconds");

  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 10, 1, 9, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(2026, 10, 30, 18, 0);
  private static final int EACH = 6;
  private static final int TEST_SECONDS = 300;

  private SampleService() {}

  /** Questions, complaints and mails, most answered in time and one still open. */
  static List<List<String>> cases(Dice dice) {
    List<String> kinds = List.of("question", "complaint", "e-mail");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      LocalDateTime opened = dice.between(FIRST, LAST);
      SampleAgent agent = dice.oneOf(SampleAgent.on(opened.toLocalDate()));
      LocalDateTime answered =
          opened.plusMinutes(dice.percent(80) ? dice.between(1, 300) : dice.between(1_500, 4_000));
      boolean open = i == 29;
      rows.add(List.of(
          "C" + (i + 1),
          agent.id(),
          kinds.get(i % kinds.size()),
          SampleFiles.TIME.format(opened),
          open ? "" : SampleFiles.TIME.format(answered),
          open ? "" : SampleFiles.TIME.format(answered.plusMinutes(dice.between(0, 600)))));
    }
    return rows;
  }

  /** How buyers rated everybody who was there. */
  static List<List<String>> ratings(Dice dice) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < EACH * SampleAgent.ALL.size(); i++) {
      LocalDateTime at = dice.between(FIRST, LAST);
      SampleAgent agent = dice.oneOf(SampleAgent.on(at.toLocalDate()));
      int points = dice.percent(75) ? 5 : dice.between(1, 4);
      rows.add(List.of(
          "S" + (i + 1), agent.id(), SampleFiles.TIME.format(at), String.valueOf(points), "5"));
    }
    return rows;
  }

  /** A typing test of five minutes of everybody employed on the day. */
  static List<List<String>> typing(Dice dice) {
    List<List<String>> rows = new ArrayList<>();
    LocalDateTime day = FIRST.withDayOfMonth(16);
    for (SampleAgent agent : SampleAgent.on(day.toLocalDate())) {
      rows.add(List.of(
          "T" + (rows.size() + 1),
          agent.id(),
          day.toLocalDate().toString(),
          String.valueOf(dice.between(230, 480)),
          String.valueOf(TEST_SECONDS)));
    }
    return rows;
  }
}
