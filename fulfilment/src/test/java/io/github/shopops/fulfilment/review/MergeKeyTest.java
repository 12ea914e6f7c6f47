package io.github.shopops.fulfilment.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.order.BuyerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeKeyTest {
  private static MergeKey key(String recipient, String phone, String address) {
    return new MergeKey(BuyerId.of("b1"), recipient, phone, address, "Main");
  }

  @ParameterizedTest(name = "\"{0}\" and \"{1}\" are one text")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "浙江省 杭州市　西湖区|浙江省杭州市西湖区",
        "ＡＢ 座 3 栋|ab座3栋",
        " 张 三|张三\u200b",
        "文三路(东)12号|文三路（东）１２号",
        "12  Long \t Street|12 long street",
        "㈱丸井|(株)丸井",
        "e\u0301cole|École",
      })
  void address_sameHoweverTyped(String one, String other) {
    assertThat(key("x", "1", one)).isEqualTo(key("x", "1", other));
    assertThat(key(one, "1", "x")).isEqualTo(key(other, "1", "x"));
  }

  @ParameterizedTest(name = "\"{0}\" and \"{1}\" are two texts")
  @CsvSource({"1 23号, 12 3号", "3-2-501, 32501", "long street, longstreet", "幢, 栋"})
  void address_different(String one, String other) {
    assertThat(key("x", "1", one)).isNotEqualTo(key("x", "1", other));
  }

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource({
    "138-0013-8000, 13800138000",
    "+86 138 0013 8000, 13800138000",
    "8613800138000, 13800138000",
    "0086-571-8888 1234, 057188881234",
    "（0571）8888·1234, 057188881234",
    "１３８００１３８０００, 13800138000",
    "8612345, 8612345",
    "13800138000转12, 13800138000转12",
    "138****8000, 138****8000",
  })
  void phone_withoutSeparators(String written, String plain) {
    assertThat(key("x", written, "y").phone()).isEqualTo(plain);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "张三, 13800138000, 西湖区, true",
    "张**, 13800138000, 西湖区, false",
    "张三, 138****8000, 西湖区, false",
    "张三, '', 西湖区, false",
    "张三, 13800138000, ' ', false",
  })
  void isWhole(String recipient, String phone, String address, boolean whole) {
    assertThat(key(recipient, phone, address).isWhole()).isEqualTo(whole);
  }

  @Test
  void isSameRecipient_whoeverBought() {
    MergeKey key = key("张三", "1", "西湖区");
    MergeKey other = new MergeKey(BuyerId.of("b2"), "张三", "1", "西湖区", "second");

    assertThat(key.isSameRecipient(other)).isTrue();
    assertThat(key).isNotEqualTo(other).isLessThan(other);
    assertThat(key.isSameRecipient(key("张三", "1", "滨江区"))).isFalse();
  }

  @Test
  void constructor_ofWhatItWrote() {
    MergeKey key = key("张 三", "+86 13800138000", "ＡＢ 座 3 栋");

    assertThat(
            new MergeKey(key.buyer(), key.recipient(), key.phone(), key.address(), key.warehouse()))
        .isEqualTo(key);
  }

  @Test
  void toString_withoutPersonalData() {
    assertThat(key("张三", "13800138000", "西湖区")).hasToString("MergeKey[####, warehouse=main]");
  }
}
