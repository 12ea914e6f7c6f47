package io.github.shopops.examples.cartpricing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "Spend 189.50 more towards “500 save 50, 1000 save 120, 1500 save 200” and save another 80.00",
            "Spend 299.49 more towards “50 off each 300 across shops” and save another 50.00",
            "Add 1 more towards “Second shirt half price” and save another 61.28",
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
    return Run.of(
        "--cart", folder.resolve("cart.json").toString(),
        "--offers", folder.resolve("offers.json").toString(),
        "--context", folder.resolve("context.json").toString(),
        "--policy", folder.resolve("policy.json").toString());
  }

  @Test
  void run_twice_writesTheSame() {
    assertThat(Run.of()).isEqualTo(Run.of());
  }

  @ParameterizedTest
  @CsvSource({
    "--cart, c.json, Give --cart",
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
        .contains("--cart", "--offers", "--context", "--policy", "--sample", "--out", "退出码");
  }
}
