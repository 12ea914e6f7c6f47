package io.github.shopops.examples.cartpricing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CartPricingCommandTest {
  @Test
  void doubleEleven_levelByLevel_comesToTheLeast() {
    Run run = Run.of();
    // List: 899 + 3 × 129 + 99 + 79 + 5 × 9.90 + 2 × 168 + 2 × 60 = 1 969.50; the pot is not
    // ticked.
    // Goods: coat 899 × 15 % = 134.85; shirts 3 × (129 − 122.55) = 19.35; set 178 − 149 = 29.00;
    // two pairs of socks 2 × 8.90 = 17.80: 201.00 in all. Clothes that later offers see: 764.15 +
    // 367.65 + 149.00
    // + 3 × 9.90 = 1 310.50; tea 456.00.
    // Shops: 120.00 from 1 000; second shirt 122.55 − 61.28 = 61.27; coupon 30.00; tea 456 × 12 % =
    // 54.72: 265.99.
    // Platform: 1 310.50 + 456.00 − 265.99 = 1 500.51, five times 300: 250.00; 8.88; teaware 15.00:
    // 273.88.
    // Shipping 22.00 less 12.00. 1 969.50 − 201.00 − 265.99 − 273.88 + 10.00 = 1 238.63.
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.squeezed())
        .contains(
            "At list prices 1,969.50\n",
            "Offers on single goods -201.00\n",
            "Offers of the shops -265.99\n",
            "Offers of the platform -273.88\n",
            "Shipping 22.00\nFree shipping -12.00\n",
            "To pay 1,238.63\n",
            "Proven: no legal choice of these offers costs less")
        .doesNotContain("Celadon pot");
  }

  @Test
  void doubleEleven_linesShowTheShareOfEachOffer() {
    // The set's 149.00 by 99 : 79: 82.87 and 66.13 (fractions .079 and .921), so 16.13 and 12.87
    // off.
    // Of 54.72 on 336 : 120 the tea gives 40.32 and the cups 14.40; the cups go on with 105.60.
    assertThat(Run.of().squeezed())
        .contains(
            "Cashmere scarf 1 × 99.00 99.00\n Scarf and belt for 149 -16.13\n",
            "Leather belt 1 × 79.00 79.00\n Scarf and belt for 149 -12.87\n",
            "Longjing tea, 250 g 2 × 168.00 336.00\n 400 pays 88 % -40.32\n",
            "Celadon cup 2 × 60.00 120.00\n 400 pays 88 % -14.40\n");
  }

  @Test
  void doubleEleven_couponOf60_losesToOneOf30() {
    // With 60 off, the platform sees 1 470.51 and takes 200.00 off; with 30 off, 1 500.51 and
    // 250.00: 260 < 280.
    assertThat(Run.of().squeezed())
        .contains(
            "Shop coupon 30 off 300 (shop): 1,310.50 reaches 300.00, 30.00 off: 30.00 off",
            "Shop coupon 8 % off 600, at most 60 (shop): its group has no place left beside Shop coupon 30 off 300; it"
                + " would take 60.00 off",
            "50 off each 300 across shops (platform): 1,500.51 reaches 300.00 5 times: 5 × 50.00 = 250.00 off");
  }

  @Test
  void doubleEleven_everyOtherOffer_saysWhyItLost() {
    // Pieces: 5 % of 764.15 + 367.65 = 1 131.80 is 56.59, in one group with 120.00.
    assertThat(Run.of().squeezed())
        .contains(
            "3 pieces pay 95 %, 5 pay 90 % (shop): its group has no place left beside 500 save 50, 1000 save 120, 1500"
                + " save 200; it would take 56.59 off",
            "10 off each 100 (shop): it does not go together with 400 pays 88 %; it would take 40.00 off",
            "Scarf 10 off (goods): Scarf and belt for 149 makes these goods cheaper; it would take 10.00 off",
            "Coupon 10 off 1000 (platform): its group has no place left beside Teaware coupon 15 off 100; it would take"
                + " 10.00 off",
            "Coupon 200 off 2000 (platform): its goods come to 1,500.51, which is 499.49 short",
            "First wave coupon 25 (shop): it is over",
            "New buyers' coupon 20 (shop): it is for other buyers");
  }

  @Test
  void doubleEleven_saysWhatToAdd_andWhatIsGiven() {
    // 1 500.00 − 1 310.50 = 189.50 for 200 − 120; 6 × 300 − 1 500.51 = 299.49 for 50 more. No tote
    // bag is left.
    assertThat(Run.of().squeezed())
        .contains(
            "Spend 189.50 more on its goods towards “500 save 50, 1000 save 120, 1500 save 200” and save another 80.00",
            "Spend 299.49 more towards “50 off each 300 across shops” and save another 50.00",
            "Add 1 more on its goods towards “Second shirt half price” and save another 61.28",
            "As a gift\n 1 × keyring\n");
  }

  @Test
  void presale_hasDepositAndTail_andFindings() {
    // 1 299 − (200 − 100) = 1 199.00; boots 459.00, for 400.00 is below 90 % and nobody allowed it;
    // gloves 2 × 60.00;
    // hat 29.00: 1 807.00. Coupon 100.00; 1 707.00 holds 200 eight times, five count: 150.00. 1
    // 557.00 − 100.00 now.
    // The hat: 29.00 of 1 807.00 bears 1.61 of 100.00 and 2.41 of 150.00, so 24.98 for goods that
    // cost 32.00.
    assertThat(Run.of("--sample", "presale").squeezed())
        .contains(
            "To pay 1,557.00\n",
            "of this now, as a deposit 100.00\n",
            "and the rest later 1,457.00\n",
            "Agreed with A07 -18.00\n",
            "Line boots: A07 agreed on 400.00 a piece, below 90 % of 459.00; a supervisor has to decide",
            "Line hat: 24.98 is paid for goods that cost 32.00, a loss of 7.02 that no campaign allows");
  }

  @Test
  void doubleEleven_saysWhatIsLeftToTheShop() {
    // 5 % of 559.95 is 28.00 (27.9975), 1.5 % of it 8.40 (8.39925): 559.95 − 420.00 − 36.40 =
    // 103.55.
    // 2 % of 244.67 is 4.89, 1.5 % of it 3.67: 244.67 − 140.00 − 8.56 = 96.11.
    // 5 % of 72.38 is 3.62, 1.5 % of it 1.09.
    // Without the cups, 1 228.63 − 72.38 = 1 156.25 is paid for goods of 420.00 + 3 × 48.00 + 31.00
    // +
    // 22.00 + 5 × 2.50 + 140.00 = 769.50.
    assertThat(Run.of().squeezed())
        .contains(
            "What is left to the shop, for its staff alone\n",
            " Wool coat: 559.95 paid, goods 420.00, platform 28.00 (5 %) and 8.40 of the yearly fee: 103.55 left\n",
            " Longjing tea, 250 g: 244.67 paid, goods 140.00, platform 4.89 (2 %) and 3.67 of the yearly fee: 96.11 left\n",
            " Celadon cup: 72.38 paid, platform 3.62 (5 %) and 1.09 of the yearly fee; what the goods cost is not known\n",
            " 1,156.25 paid, goods 769.50, platform 67.83: 318.92 left; lines left out because their cost is not known: 1\n",
            " What these goods cost is not known: Celadon cup\n",
            " The platform's deposit of 50,000.00 is frozen and comes back; it is not a cost\n");
  }

  @Test
  void presale_inChinese_saysWhatIsLeftToTheShop() {
    // 5 % of 24.98 is 1.25: 24.98 − 32.00 − 1.25 = −8.27. Goods: 600 + 300 + 2 × 30 + 32 = 992.00.
    assertThat(Run.of("--sample", "presale", "--lang", "zh").squeezed())
        .contains(
            "店铺毛利（仅供内部）\n",
            " 针织帽：实付 24.98，成本 32.00，平台佣金 1.25（5 %）：剩 -8.27\n",
            " 实付 1,557.00，成本 992.00，平台费用 77.86：剩 487.14\n",
            " 平台保证金 100,000.00 只是冻结，可退还，不计成本\n")
        .doesNotContain("年费分摊", "成本未知");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void page_keepsMarginsApartFromWhatTheBuyerIsTold(String lang, @TempDir Path folder)
      throws IOException {
    Run.of("--lang", lang, "--out", folder.toString());
    String page = Files.readString(folder.resolve("receipt.html"));
    String margin =
        lang.equals("zh") ? "店铺毛利（仅供内部）" : "What is left to the shop, for its staff alone";
    int staff = page.indexOf("<h2>" + margin);
    int buyer = page.indexOf("<h2>" + (lang.equals("zh") ? "可告知买家" : "To tell the buyer"));
    assertThat(staff).isPositive().isLessThan(buyer);
    // The tea: paid, goods, fee, part of the yearly fee, left; then the sums.
    assertThat(page.substring(staff, buyer))
        .contains("244.67", "140.00", "4.89", "3.67", "<b>96.11</b>", "769.50", "318.92")
        .contains("50,000.00", lang.equals("zh") ? "成本未知的商品：青瓷杯" : "not known: Celadon cup");
    assertThat(page.substring(0, staff) + page.substring(buyer))
        .doesNotContain("140.00", "96.11", "318.92", "50,000.00");
  }

  @Test
  void margins_withoutCosts_areNotShown(@TempDir Path folder) throws IOException {
    Run.of("--write-sample", folder.toString());
    Run without = onFiles(folder, false);
    assertThat(without.exitCode()).isZero();
    assertThat(without.out()).contains("1,238.63").doesNotContain("left to the shop", "50,000.00");
    Path costs = folder.resolve("costs.json");
    Files.writeString(costs, Files.readString(costs).replace("\"CNY\"", "\"USD\""));
    assertThat(onFiles(folder).err())
        .contains("The files do not go together", "USD")
        .doesNotContain("Exception");
    Files.writeString(costs, Files.readString(costs).replace("\"5 %\"", "\"500 %\""));
    Run refused = onFiles(folder);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(costs.toString(), "/otherRate", "at most 100 %");
  }

  @Test
  void readmesCosts_giveTheSampleTheSameMargins(@TempDir Path folder) throws IOException {
    Run.of("--write-sample", folder.toString());
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("```json") + "```json".length();
    Files.writeString(
        folder.resolve("costs.json"), readme.substring(from, readme.indexOf("```", from)));
    assertThat(onFiles(folder)).isEqualTo(Run.of());
  }

  @ParameterizedTest
  @CsvSource({"double-11, '1,238.63'", "presale, '1,557.00'"})
  void chinese_saysTheSame(String sample, String total) {
    Run run = Run.of("--sample", sample, "--lang", "zh");
    assertThat(run.squeezed()).contains("应付 " + total + "\n", "已证明");
    assertThat(run.out()).doesNotContain("off", " the ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void page_standsAlone_andSaysTheSame(String lang, @TempDir Path folder) throws IOException {
    Run run = Run.of("--lang", lang, "--out", folder.resolve("new").toString());
    String page = Files.readString(folder.resolve("new/receipt.html"));
    assertThat(run.out()).contains(folder.resolve("new/receipt.html").toString());
    assertThat(page)
        .contains(
            "<html lang=\"" + lang + "\">",
            "1,238.63",
            "752.87",
            "-112.74",
            lang.equals("zh") ? "可告知买家" : "To tell the buyer")
        .doesNotContain("http://", "https://", "src=", "<script", "@import", "url(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"double-11", "presale"})
  void files_thatWereWritten_costTheSame(String sample, @TempDir Path folder) {
    assertThat(Run.of("--sample", sample, "--write-sample", folder.toString()).exitCode())
        .isZero();
    assertThat(onFiles(folder)).isEqualTo(Run.of("--sample", sample));
  }

  @Test
  void files_withAMistake_areNamedWithItsPlace(@TempDir Path folder) throws IOException {
    Run.of("--write-sample", folder.toString());
    Path offers = folder.resolve("offers.json");
    Files.writeString(offers, Files.readString(offers).replaceFirst("\"title\"", "\"tilte\""));
    Run run = onFiles(folder);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(offers.toString(), "tilte").doesNotContain("Exception");
    Files.delete(offers);
    assertThat(onFiles(folder).err()).contains("cannot be read: it does not exist");
  }

  private static Run onFiles(Path folder) {
    return onFiles(folder, true);
  }

  private static Run onFiles(Path folder, boolean costs) {
    return Run.of(Stream.of("cart", "offers", "context", "policy", "costs")
        .filter(file -> costs || !file.equals("costs"))
        .flatMap(file -> Stream.of("--" + file, folder.resolve(file + ".json").toString()))
        .toArray(String[]::new));
  }

  @Test
  void run_twice_writesTheSame() {
    assertThat(Run.of()).isEqualTo(Run.of());
  }

  @ParameterizedTest
  @CsvSource({
    "--cart, c.json, Give --cart",
    "--costs, c.json, Give --cart",
    "--sample, easter, There is no sample",
    "--lang, fr, is not spoken here",
    "--card, c.json, See --help"
  })
  void badArguments_endInASentence(String option, String value, String sentence) {
    Run run = Run.of(option, value);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(sentence).doesNotContain("Exception");
  }

  @Test
  void help_listsEveryOption() {
    assertThat(Run.of("--help", "--lang", "zh").out())
        .contains(
            "--cart", "--offers", "--context", "--policy", "--costs", "--sample", "--out", "退出码");
  }
}
