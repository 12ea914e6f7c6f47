package io.github.shopops.fulfilment.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.ReturnNorm;
import io.github.shopops.fulfilment.audit.RuleSetting;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.picking.BatchPolicy;
import io.github.shopops.fulfilment.picking.PickRoute;
import io.github.shopops.fulfilment.picking.WavePolicy;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.HoldRule;
import io.github.shopops.fulfilment.review.HoldTest;
import io.github.shopops.fulfilment.review.ReasonName;
import io.github.shopops.fulfilment.review.ReviewPolicy;
import io.github.shopops.fulfilment.stock.StockPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The files in which a shop keeps its rules. */
class PolicyJsonTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Clause OWN = new Clause("ours/1", "赠品齐了才打单", "店规");

  private static final String REVIEW = """
      {
        "clauses": [
          {
            "id": "ours/1",
            "title": "赠品齐了才打单",
            "source": "店规"
          }
        ],
        "rules": [
          {
            "id": "gift",
            "reason": "gift-missing",
            "clause": "ours/1",
            "enabled": true,
            "test": {
              "type": "note-codes",
              "codes": [
                "hold-request"
              ]
            }
          },
          {
            "id": "flag",
            "reason": "special-memo",
            "clause": "shift/N8",
            "enabled": false,
            "test": {
              "type": "flags",
              "flags": [
                1,
                9
              ]
            }
          },
          {
            "id": "telephone",
            "reason": "telephone-order",
            "clause": "warehouse/L16",
            "enabled": true,
            "test": {
              "type": "tags",
              "tags": [
                "telephone",
                "by-fax"
              ]
            }
          },
          {
            "id": "area",
            "reason": "unserved-area",
            "clause": "warehouse/STEPS",
            "enabled": true,
            "test": {
              "type": "unserved-area",
              "areas": {
                "YTO": [
                  "西藏",
                  "新疆"
                ]
              }
            }
          },
          {
            "id": "unpaid",
            "reason": "unpaid-sibling",
            "clause": "warehouse/L13",
            "enabled": true,
            "test": {
              "type": "unpaid-sibling",
              "waited": "PT12H"
            }
          },
          {
            "id": "twice",
            "reason": "duplicate-suspected",
            "clause": "warehouse/L6",
            "enabled": true,
            "test": {
              "type": "duplicate",
              "days": 3
            }
          },
          {
            "id": "stock",
            "reason": "no-stock",
            "clause": "warehouse/L7",
            "enabled": true,
            "test": {
              "type": "short"
            }
          }
        ],
        "names": {
          "gift-missing": {
            "en": "the gift is missing",
            "zh": "缺赠品"
          }
        },
        "recallable": [
          "printed",
          "picked"
        ],
        "declaring": "warehouse/STEPS",
        "merging": "warehouse/L6",
        "adding": "ours/1"
      }
      """;

  private static HoldRule rule(
      String id, HoldReason reason, Clause clause, boolean on, HoldTest test) {
    return new HoldRule(id, reason, clause, on, test);
  }

  private static Clause warehouse(String clause) {
    return Catalogue.clause("warehouse/" + clause);
  }

  @Test
  void review_bothWays() {
    ReviewPolicy policy = new ReviewPolicy(
        ImmutableList.of(
            rule(
                "gift",
                HoldReason.of("gift-missing"),
                OWN,
                true,
                new HoldTest.NoteCodes(ImmutableSet.of(NoteCode.HOLD_REQUEST))),
            rule(
                "flag",
                HoldReason.SPECIAL_MEMO,
                Catalogue.clause("shift/N8"),
                false,
                new HoldTest.Flags(ImmutableSet.of(SellerFlag.RED, new SellerFlag(9)))),
            rule(
                "telephone",
                HoldReason.TELEPHONE_ORDER,
                warehouse("L16"),
                true,
                new HoldTest.Tags(ImmutableSet.of(Order.TELEPHONE, "by-fax"))),
            rule(
                "area",
                HoldReason.UNSERVED_AREA,
                warehouse("STEPS"),
                true,
                new HoldTest.UnservedArea(ImmutableSetMultimap.of("YTO", "西藏", "YTO", "新疆"))),
            rule(
                "unpaid",
                HoldReason.UNPAID_SIBLING,
                warehouse("L13"),
                true,
                new HoldTest.UnpaidSibling(Duration.ofHours(12))),
            rule(
                "twice",
                HoldReason.DUPLICATE_SUSPECTED,
                warehouse("L6"),
                true,
                new HoldTest.Duplicate(3)),
            rule("stock", HoldReason.NO_STOCK, warehouse("L7"), true, HoldTest.Plain.SHORT)),
        ImmutableSortedMap.of(
            HoldReason.of("gift-missing"), new ReasonName("the gift is missing", "缺赠品")),
        ImmutableSet.of(ParcelStage.PRINTED, ParcelStage.PICKED),
        warehouse("STEPS"),
        warehouse("L6"),
        OWN);

    assertThat(FulfilmentJson.REVIEW_POLICY.read(REVIEW)).isEqualTo(policy);
    assertThat(FulfilmentJson.REVIEW_POLICY.write(policy)).isEqualTo(REVIEW);
  }

  @Test
  @DisplayName("what a review policy leaves out is as the documents have it; a rule is on")
  void review_leavesOut() {
    ReviewPolicy policy = FulfilmentJson.REVIEW_POLICY.read("""
        {"rules": [{"id": "r", "reason": "swap", "clause": "warehouse/N9", "test": {"type": "swap"}}]}
        """);

    assertThat(policy)
        .isEqualTo(new ReviewPolicy(
            ImmutableList.of(
                rule("r", HoldReason.SWAP, warehouse("N9"), true, HoldTest.Plain.SWAP)),
            ImmutableSortedMap.of(),
            ImmutableSet.of(ParcelStage.PRINTED),
            warehouse("STEPS"),
            warehouse("L6"),
            warehouse("L1")));
  }

  @Test
  @DisplayName("an audit policy that says where the shop is has all else as the documents have it")
  void audit_leavesOut() {
    AuditPolicy usual = AuditPolicy.warehouse(SHANGHAI);
    AuditPolicy policy = FulfilmentJson.AUDIT_POLICY.read("""
        {"fulfilment": {"zone": "Asia/Shanghai", "steps": "warehouse/STEPS"}}
        """);

    assertThat(policy)
        .isEqualTo(AuditPolicy.builder()
            .from(usual)
            .fulfilment(FulfilmentPolicy.builder()
                .zone(SHANGHAI)
                .steps(warehouse("STEPS"))
                .build())
            .build());
  }

  @Test
  @DisplayName(
      "a rule has what it leaves out as the documents have it; a rule that is left out is off")
  void audit_rules() {
    AuditPolicy policy = FulfilmentJson.AUDIT_POLICY.read("""
        {
          "clauses": [{"id": "ours/1", "title": "赠品齐了才打单", "source": "店规"}],
          "fulfilment": {"zone": "Asia/Shanghai", "shipsBeforeInspection": true, "steps": "ours/1"},
          "dayBegins": "04:30",
          "stopCodes": ["cancel-request", "test-order"],
          "returnNorm": {"cases": 40, "window": "PT90M", "clause": "warehouse/L7"},
          "rules": {
            "printed-overdue": {"limit": 12},
            "printed-twice": {"enabled": false},
            "size-not-sold": {"severity": "error", "limit": 0.25},
            "gift-not-packed": {"clause": "ours/1"}
          }
        }
        """);

    assertThat(policy.rules())
        .isEqualTo(ImmutableMap.of(
            AuditRule.PRINTED_OVERDUE,
            new RuleSetting(true, warehouse("STEPS"), Severity.WARNING, BigDecimal.valueOf(12)),
            AuditRule.PRINTED_TWICE,
            new RuleSetting(false, warehouse("L4"), Severity.WARNING, null),
            AuditRule.SIZE_NOT_SOLD,
            new RuleSetting(
                true,
                requireNonNull(AuditPolicy.warehouse(SHANGHAI).rules().get(AuditRule.SIZE_NOT_SOLD))
                    .clause(),
                Severity.ERROR,
                new BigDecimal("0.25")),
            AuditRule.GIFT_NOT_PACKED,
            new RuleSetting(true, OWN, Severity.WARNING, null)));
    assertThat(policy.isOn(AuditRule.PRINTED_WITHOUT_WAYBILL)).isFalse();
    assertThat(policy.fulfilment().shipsBeforeInspection()).isTrue();
    assertThat(policy.fulfilment().steps()).isEqualTo(OWN);
    assertThat(policy.dayBegins()).isEqualTo(LocalTime.of(4, 30));
    assertThat(policy.stopCodes()).containsExactly(NoteCode.CANCEL_REQUEST, NoteCode.TEST_ORDER);
    assertThat(policy.returnNorm())
        .isEqualTo(new ReturnNorm(40, Duration.ofMinutes(90), warehouse("L7")));
  }

  @Test
  void audit_ofTheDocuments() {
    AuditPolicy policy = AuditPolicy.warehouse(SHANGHAI);
    String json = FulfilmentJson.AUDIT_POLICY.write(policy);

    assertThat(json).contains("""
            "same-goods-twice": {
              "enabled": true,
              "clause": "warehouse/L6",
              "severity": "warning",
              "limit": 7
            },
        """);
    assertThat(FulfilmentJson.AUDIT_POLICY.read(json)).isEqualTo(policy);
  }

  @Test
  void readme_showsFilesThatAreRead() throws IOException {
    List<String> shown = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map(json -> json.group(1))
        .toList();
    ReviewPolicy review = FulfilmentJson.REVIEW_POLICY.read(shown.get(0));
    AuditPolicy audit = FulfilmentJson.AUDIT_POLICY.read(shown.get(1));

    assertThat(shown).hasSize(2);
    assertThat(FulfilmentExplanations.of(Locale.CHINESE)
            .explain(review.message(HoldReason.of("gift-missing"))))
        .isEqualTo("缺赠品");
    assertThat(review.rules()).extracting(HoldRule::enabled).containsExactly(true, true, false);
    assertThat(Arrays.stream(AuditRule.values()).filter(audit::isOn))
        .containsExactly(
            AuditRule.PRINTED_WITHOUT_WAYBILL, AuditRule.SIZE_NOT_SOLD, AuditRule.PRINTED_OVERDUE);
  }

  @Test
  void batch_bothWays() {
    String json = """
        {
          "keptFor": "PT30M",
          "keptMost": 5,
          "sizeMost": 40,
          "clause": "warehouse/L1"
        }
        """;
    BatchPolicy policy = BatchPolicy.warehouse(Duration.ofMinutes(30), 5, 40);

    assertThat(FulfilmentJson.BATCH_POLICY.read(json)).isEqualTo(policy);
    assertThat(FulfilmentJson.BATCH_POLICY.write(policy)).isEqualTo(json);
    assertThat(FulfilmentJson.BATCH_POLICY.read(
            "{\"keptFor\": \"PT30M\", \"keptMost\": 5, \"sizeMost\": 40}"))
        .isEqualTo(policy);
  }

  @Test
  void wave_bothWays() {
    String json = """
        {
          "parcelsMost": 9,
          "piecesMost": 30,
          "route": [
            "B",
            "A"
          ]
        }
        """;
    WavePolicy policy = new WavePolicy(9, 30, new PickRoute(ImmutableList.of("B", "A")));

    assertThat(FulfilmentJson.WAVE_POLICY.read(json)).isEqualTo(policy);
    assertThat(FulfilmentJson.WAVE_POLICY.write(policy)).isEqualTo(json);
    assertThat(FulfilmentJson.WAVE_POLICY.read("{\"parcelsMost\": 9, \"piecesMost\": 30}"))
        .isEqualTo(new WavePolicy(9, 30, PickRoute.BY_NAME));
  }

  @Test
  void stock_bothWays() {
    String json = """
        {
          "recountBelow": 10,
          "there": "warehouse/L11",
          "explained": "warehouse/L10"
        }
        """;

    assertThat(FulfilmentJson.STOCK_POLICY.read(json)).isEqualTo(StockPolicy.warehouse());
    assertThat(FulfilmentJson.STOCK_POLICY.write(StockPolicy.warehouse())).isEqualTo(json);
    assertThat(FulfilmentJson.STOCK_POLICY.read("{}")).isEqualTo(StockPolicy.warehouse());
  }
}
