package io.github.shopops.fulfilment.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.json.JsonRuleException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a shop's files of rules is named by its place and with the remedy. */
class PolicyMistakesTest {
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
        "review | TEST {'type':'tags'} | /rules/0/test/tags | Add it",
        "review | TEST {'type':'tags','tags':'telephone'} | /rules/0/test/tags | an array",
        "review | TEST {'type':'tags','tags':['telephone',' ']} | /rules/0/test/tags/1 | Write its name",
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
