package io.github.shopops.fulfilment.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.note.NoteCode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static final ImmutableMap<String, FulfilmentJson<?>> POLICIES = ImmutableMap.of(
      "review", FulfilmentJson.REVIEW_POLICY,
      "audit", FulfilmentJson.AUDIT_POLICY,
      "batch", FulfilmentJson.BATCH_POLICY,
      "wave", FulfilmentJson.WAVE_POLICY,
      "stock", FulfilmentJson.STOCK_POLICY);

  /** After TEST stands what a rule of review looks at, after WITH what an audit policy has besides what it must. */
  @ParameterizedTest(name = "{0} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "review | {} | /rules | Add it",
        "review | {'rules':{}} | /rules | an array",
        "review | {'rules':[],'names':{'x':{'en':'a'}}} | /names/x/zh | Add it",
        "review | {'rules':[],'names':{'x':{'en':' ','zh':'a'}}} | /names/x/en | Write its name",
        "review | {'rules':[],'recallable':['inspected']} | /recallable/0 | one of printed, picked",
        "review | {'rules':[],'merging':'ours/9'} | /merging | declare it under /clauses",
        "review | {'rules':[{'id':'a','reason':'swap','clause':'warehouse/N9'}]} | /rules/0/test | Add it",
        "review | {'rules':[{'id':'a','reason':'swap','test':{'type':'swap'}}]} | /rules/0/clause | Add it",
        "review | TEST {'type':'colour'} | /rules/0/test/type | carrier-wish, barcode, short",
        "review | TEST {'type':'swap','days':3} | /rules/0/test/days | spell it as one of",
        "review | TEST {'type':'note-codes','codes':['angry']} | /rules/0/test/codes/0 | one of",
        "review | TEST {'type':'flags','flags':['red']} | /rules/0/test/flags/0 | a whole number",
        "review | TEST {'type':'flags','flags':[-1]} | /rules/0/test/flags/0 | at least 0",
        "review | TEST {'type':'address-words','words':['']} | /rules/0/test/words/0 | Write its name",
        "review | TEST {'type':'unserved-area','areas':{'YTO':'西藏'}} | /rules/0/test/areas/YTO | an array",
        "review | TEST {'type':'unpaid-sibling','waited':24} | /rules/0/test/waited | a text in quotes",
        "review | TEST {'type':'unpaid-sibling','waited':'-PT1H'} | /rules/0/test/waited | at least 0:00",
        "review | TEST {'type':'duplicate','days':-1} | /rules/0/test/days | at least 0",
        "review | {'rules':[{'id':'a','reason':'swap','clause':'warehouse/N9','test':{'type':'swap'}},{'id':'a','reason':'swap','clause':'warehouse/N9','test':{'type':'swap'}}]} | /rules/1/id | Remove one",
        "audit | {} | /fulfilment | Add it",
        "audit | {'fulfilment':{'zone':'Asia/Shanghai','steps':'ours/9'}} | /fulfilment/steps | declare it under /clauses",
        "audit | {'fulfilment':{'zone':'Asia/Shanghai','clauses':[]}} | /fulfilment/clauses | spell it",
        "audit | WITH 'dayBegins':'five' | /dayBegins | such as \"05:00\"",
        "audit | WITH 'stopCodes':['cancel-request','cancel-request'] | /stopCodes/1 | Remove one",
        "audit | WITH 'stopCodes':['stop'] | /stopCodes/0 | one of",
        "audit | WITH 'returnNorm':{'cases':0,'window':'PT2H','clause':'warehouse/L7'} | /returnNorm/cases | at least 1",
        "audit | WITH 'returnNorm':{'cases':1,'window':'PT2S','clause':'warehouse/L7'} | /returnNorm/window | at least 1:00",
        "audit | WITH 'rules':[] | /rules | an object",
        "audit | WITH 'rules':{'printed-thrice':{}} | /rules/printed-thrice | spell it as one of",
        "audit | WITH 'rules':{'printed-twice':{'enabled':'yes'}} | /rules/printed-twice/enabled | true or false",
        "audit | WITH 'rules':{'printed-twice':{'severity':'fatal'}} | /rules/printed-twice/severity | one of info, warning, error",
        "audit | WITH 'rules':{'printed-twice':{'limit':3}} | /rules/printed-twice/limit | spell it as one of: enabled, clause, severity",
        "audit | WITH 'rules':{'printed-overdue':{'limit':'12'}} | /rules/printed-overdue/limit | a number",
        "audit | WITH 'rules':{'printed-overdue':{'limit':-1}} | /rules/printed-overdue/limit | at least 0",
        "audit | WITH 'rules':{'printed-overdue':{'limit':1e12}} | /rules/printed-overdue/limit | Write a smaller one",
        "audit | WITH 'rules':{'claim-overdue':{'limit':0.5}} | /rules/claim-overdue/limit | a whole number",
        "audit | WITH 'rules':{'printed-twice':{},'printed-twice':{}} | ~~ | 'printed-twice'",
        "audit | WITH 'notes':{'zone':'Asia/Shanghai'} | /notes/currency | Add it",
        "batch | {'keptFor':'PT30M','keptMost':5} | /sizeMost | Add it",
        "batch | {'keptFor':'30m','keptMost':5,'sizeMost':1} | /keptFor | such as \"PT20M\"",
        "batch | {'keptFor':'PT30M','keptMost':-5,'sizeMost':1} | /keptMost | at least 0",
        "batch | {'keptFor':'PT30M','keptMost':5,'sizeMost':0} | /sizeMost | at least 1",
        "batch | {'keptFor':'PT30M','keptMost':5,'sizeMost':1,'clause':'ours/9'} | /clause | declare it under /clauses",
        "wave | {'parcelsMost':9} | /piecesMost | Add it",
        "wave | {'parcelsMost':0,'piecesMost':9} | /parcelsMost | at least 1",
        "wave | {'parcelsMost':1,'piecesMost':9,'route':'A'} | /route | an array",
        "stock | {'recountBelow':-1} | /recountBelow | at least 0",
        "stock | {'recountbelow':1} | /recountbelow | spell it as one of",
        "stock | {'there':'L11'} | /there | Cite one",
      })
  void read_refused(String what, String written, String path, String remedy) {
    String json = written
        .replaceAll(
            "^TEST (.*)", "{'rules':[{'id':'a','reason':'x','clause':'warehouse/L1','test':$1}]}")
        .replaceAll(
            "^WITH (.*)", "{'fulfilment':{'zone':'Asia/Shanghai','steps':'warehouse/STEPS'},$1}");
    FulfilmentJson<?> policy = requireNonNull(POLICIES.get(what));
    JsonRuleException refusal =
        catchThrowableOfType(JsonRuleException.class, () -> policy.read(json.replace('\'', '"')));

    assertThat(refusal.path()).isEqualTo(path);
    assertThat(refusal).hasMessageContaining(remedy);
    assertThat(refusal.problem().key()).isNotEqualTo("json.refused");
    assertThat(Explanations.of(Locale.CHINESE).explain(refusal.problem())).contains(path);
  }
}
