package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.monthclose.input.TestShop.at;
import static io.github.shopops.examples.monthclose.input.TestShop.count;
import static io.github.shopops.examples.monthclose.input.TestShop.read;
import static io.github.shopops.examples.monthclose.input.TestShop.rejections;
import static io.github.shopops.examples.monthclose.input.TestShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.Refund;
import io.github.shopops.examples.shopfiles.cli.TextFiles;
import io.github.shopops.payroll.bonus.Trainee;
import io.github.shopops.payroll.fine.Outlay;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.Stage;
import io.github.shopops.payroll.payslip.Employee;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file but those of orders, one column after the other. */
class ShopReaderTest {
  private static final String STAFF = "agent,name,work_code,grade,joined,left,team_score";
  private static final String CONTACTS = "buyer,agent,at,from,auto,seq";
  private static final String INCIDENTS =
      "id,agent,at,kind,order,seconds,minutes_late,loss,stage,amount,reason,excused";

  @Test
  void read_agents_areEmployees() {
    ShopInput input =
        read("agents.csv", STAFF, "A1,甲,ａ017,junior,2026-10-12,,90", "A2,乙,,,,2026-10-20,100.0");
    Employee first = input.employees().get(0);
    assertThat(first.name()).isEqualTo("甲");
    assertThat(first.workCode()).contains("A017");
    assertThat(first.joined()).contains(LocalDate.of(2026, 10, 12));
    assertThat(first.teamScore()).contains(new BigDecimal("90"));
    assertThat(input.employees().get(1).left()).contains(LocalDate.of(2026, 10, 20));
    assertThat(input.employees().get(1).teamScore()).contains(new BigDecimal("100"));
  }

  @Test
  void read_agentTwiceOrCodeTwice_keepsOneWhateverTheOrder() {
    String[] rows = {
      "A1,甲,A001,junior,,,", "A1,甲,A001,senior,,,", "A2,乙,a001,junior,,,", "A3,丙,A003,,,,"
    };
    ShopInput input = read("agents.csv", STAFF, rows[0], rows[1], rows[2], rows[3], rows[3]);
    ShopInput shuffled = read("agents.csv", STAFF, rows[3], rows[2], rows[3], rows[1], rows[0]);
    assertThat(rejections(input))
        .containsExactly(
            "agents.csv:3 agent DUPLICATE_ID", "agents.csv:4 work_code DUPLICATE_WORK_CODE");
    assertThat(shuffled.employees()).isEqualTo(input.employees()).hasSize(2);
    assertThat(count(input, "agents.csv").merged()).isEqualTo(1);
    assertThat(input.accounting().failure()).isEmpty();
  }

  @Test
  void read_codeThatPassesOn_isNoDuplicate() {
    ShopInput input =
        read("agents.csv", STAFF, "A1,甲,A001,,,2026-10-20,", "A2,乙,A001,,2026-10-21,,");
    assertThat(input.employees()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'A1,甲,,,2026-10-20,2026-10-19,',left LEFT_BEFORE_JOINED",
    "'A1,甲,,,,,101',team_score BAD_NUMBER",
    "'A1,甲,,,yesterday,,',joined BAD_DATE",
    "'A1,,,,,,',name MISSING_VALUE"
  })
  void read_badAgent_isRejected(String row, String why) {
    assertThat(rejections(read("agents.csv", STAFF, row))).containsExactly("agents.csv:2 " + why);
  }

  @ParameterizedTest
  @CsvSource({
    "'I1,A1,2026-10-03 09:30:00,other-error,,,,,,1000000000.01,r,',amount AMOUNT_TOO_LARGE",
    "'I1,A1,9999-12-31 23:59:59,off-shift,,,,,,,,',at BAD_TIME",
    "'I1,A1,0001-01-01 00:00:00,off-shift,,,,,,,,',at BAD_TIME"
  })
  void read_incidentBeyondAllBounds_isRejected(String row, String why) {
    assertThat(rejections(read("incidents.csv", INCIDENTS, row)))
        .containsExactly("incidents.csv:2 " + why);
  }

  @Test
  void read_contacts_areByTimeAndOnce() {
    ShopInput input = read(
        "contacts.csv",
        CONTACTS,
        "b,A1,2026-10-03 09:31:00,agent,否,2",
        "b,A1,2026-10-03 09:30:00,buyer,false,",
        "b,A1,2026-10-03 09:30,买家,0,0");
    assertThat(input.contacts())
        .containsExactly(
            new Contact(
                BuyerId.of("b"),
                AgentId.of("A1"),
                at("2026-10-03T09:30:00"),
                0,
                Contact.Direction.FROM_BUYER,
                Contact.Manner.TYPED),
            new Contact(
                BuyerId.of("b"),
                AgentId.of("A1"),
                at("2026-10-03T09:31:00"),
                2,
                Contact.Direction.FROM_AGENT,
                Contact.Manner.TYPED));
    assertThat(count(input, "contacts.csv").merged()).isEqualTo(1);
    assertThat(input.accounting().failure()).isEmpty();
  }

  @Test
  void read_contacts_sayHowTheyCameAbout() {
    ShopInput input = read(
        "contacts.csv",
        CONTACTS,
        "b,A1,2026-10-03 09:31:00,agent,,1",
        "b,A1,2026-10-03 09:31:00,agent,是,2",
        "b,A1,2026-10-03 09:31:00,客服,Advert,3",
        "b,A1,2026-10-03 09:31:00,agent,广告,4");
    assertThat(input.contacts())
        .extracting(Contact::manner)
        .containsExactly(
            Contact.Manner.TYPED,
            Contact.Manner.AUTOMATIC,
            Contact.Manner.ADVERT,
            Contact.Manner.ADVERT);
  }

  @ParameterizedTest
  @CsvSource({
    "'b,A9,2026-10-03 09:30:00,buyer,,',agent UNKNOWN_AGENT",
    "'b,A1,2026-10-03 09:30:00,robot,,',from BAD_CHOICE",
    "'b,A1,2026-10-03 09:30:00,buyer,maybe,',auto BAD_CHOICE",
    "'b,A1,2026-10-03 09:30:00,buyer,advert,',auto BAD_CHOICE",
    "'b,A1,2026-10-03 09:30:00,buyer,,1.5',seq BAD_NUMBER",
    "',A1,2026-10-03 09:30:00,buyer,,',buyer MISSING_VALUE",
    "'b,A1,03.10.2026,buyer,,',at BAD_TIME"
  })
  void read_badContact_isRejected(String row, String why) {
    assertThat(rejections(read("contacts.csv", CONTACTS, row)))
        .containsExactly("contacts.csv:2 " + why);
  }

  @Test
  void read_refundOfAnOrderInNoFile_isKept() {
    ShopInput input = read(
        "refunds.csv",
        "id,order,at,amount,fault",
        "R1,77,2026-10-03 09:30:00,12.5元,Quality",
        "R2,78,2026-10-03 09:30:00,0,buyer",
        "R3,78,2026-10-03 09:30:00,1,",
        "R4,1.2E+18,2026-10-03 09:30:00,1,");
    assertThat(input.refunds())
        .containsExactly(
            refund("R1", "77", "12.50", Refund.Fault.QUALITY),
            refund("R3", "78", "1.00", Refund.Fault.UNKNOWN));
    assertThat(rejections(input))
        .containsExactly("refunds.csv:3 amount AMOUNT_TOO_SMALL", "refunds.csv:5 order DAMAGED_ID");
  }

  @Test
  void read_idTwice_keepsTheFirstByContentWhateverTheOrder() {
    String header = "id,order,at,amount,fault";
    String less = "R1,77,2026-10-03 09:30:00,12.50,buyer";
    String more = "R1,77,2026-10-03 09:30:00,13.50,buyer";
    ShopInput input = read("refunds.csv", header, less, more, less);
    ShopInput shuffled = read("refunds.csv", header, more, less, less);
    assertThat(input.refunds()).isEqualTo(shuffled.refunds()).hasSize(1);
    assertThat(rejections(input)).containsExactly("refunds.csv:3 id DUPLICATE_ID");
    assertThat(rejections(shuffled)).containsExactly("refunds.csv:2 id DUPLICATE_ID");
    assertThat(count(input, "refunds.csv")).isEqualTo(count(shuffled, "refunds.csv"));
    assertThat(input.accounting().failure()).isEmpty();
  }

  @Test
  void read_smallFiles_areFacts() {
    assertThat(read("assignments.csv", "order,agent,reason,approver", "77,A1,先接待,", "78,A9,,")
            .assignments())
        .containsExactly(new Assignment(OrderId.of("77"), AgentId.of("A1"), "先接待", ""));
    assertThat(
            read("trainees.csv", "trainee,mentor,ready_at", "丙,A1,2026-10-19", "A2,A2,2026-10-19")
                .trainees())
        .containsExactly(new Trainee("丙", AgentId.of("A1"), at("2026-10-19T00:00:00")));
    assertThat(read("outlays.csv", "id,at,amount,purpose", "O1,2026-10-03 09:30:00,88,茶")
            .outlays())
        .containsExactly(new Outlay("O1", at("2026-10-03T09:30:00"), yuan("88.00"), "茶"));
  }

  @Test
  void read_incidents_carryTheirFacts() {
    ShopInput input = read(
        "incidents.csv",
        INCIDENTS,
        "I2,A1,2026-10-04 09:30:00,content-error,77,,,600.00,at_factory,,尺寸写反,",
        "I1,A1,2026-10-03 09:30:00,late-arrival,,,7,,,,地铁,已请假",
        "I3,A1,2026-10-05 09:30:00,no-reply,,1800,,,,,,否");
    Incident late = input.incidents().get(0);
    assertThat(late.duration()).contains(Duration.ofMinutes(7));
    assertThat(late.excuse()).contains("已请假");
    Incident error = input.incidents().get(1);
    assertThat(error.loss()).contains(yuan("600.00"));
    assertThat(error.stage()).contains(Stage.AT_FACTORY);
    assertThat(error.order()).contains(OrderId.of("77"));
    assertThat(input.incidents().get(2).excuse()).isEmpty();
    assertThat(input.accounting().rejected()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'I1,A9,2026-10-03 09:30:00,off-shift,,,,,,,,',agent UNKNOWN_AGENT",
    "'I1,A1,2026-10-03 09:30:00,sleeping,,,,,,,,',kind UNKNOWN_KIND",
    "'I1,A1,2026-10-03 09:30:00,late-arrival,,,,,,,,',seconds MISSING_FACT",
    "'I1,A1,2026-10-03 09:30:00,content-error,77,,,,,,,',stage MISSING_FACT",
    "'I1,A1,2026-10-03 09:30:00,note-violation,,,,,,,,',order MISSING_FACT",
    "'I1,A1,2026-10-03 09:30:00,other-error,,,,,,15,,',reason MISSING_FACT",
    "'I1,A1,2026-10-03 09:30:00,late-arrival,,60,2,,,,,',minutes_late CONTRADICTION",
    "'I1,A1,2026-10-03 09:30:00,late-arrival,,,0.001,,,,,',minutes_late BAD_NUMBER",
    "'I1,A1,2026-10-03 09:30:00,content-error,77,,,,somewhere,,,',stage BAD_CHOICE"
  })
  void read_badIncident_isRejected(String row, String why) {
    assertThat(rejections(read("incidents.csv", INCIDENTS, row)))
        .containsExactly("incidents.csv:2 " + why);
  }

  @Test
  void read_points_areWholeNumbersFromZeroOn() {
    ShopInput input = read(
        "incidents.csv",
        "id,agent,at,kind,points",
        "I1,A1,2026-10-03 09:30:00,off-shift,3",
        "I2,A1,2026-10-03 09:30:00,off-shift,1.5",
        "I3,A1,2026-10-03 09:30:00,off-shift,-1",
        "I4,A1,2026-10-03 09:30:00,off-shift,9999999999",
        "I5,A1,2026-10-03 09:30:00,off-shift,");
    assertThat(input.incidents())
        .extracting(incident -> incident.points().orElse(0))
        .containsExactly(3, 0);
    assertThat(rejections(input))
        .containsExactly(
            "incidents.csv:3 points BAD_NUMBER",
            "incidents.csv:4 points BAD_NUMBER",
            "incidents.csv:5 points BAD_NUMBER");
  }

  @Test
  void read_nulCharacter_rejectsItsRow() {
    ShopInput input = read("outlays.csv", "id,at,amount,purpose", "O\0,2026-10-03 09:30:00,88,茶");
    assertThat(rejections(input)).containsExactly("outlays.csv:2  NUL_CHARACTER");
  }

  @Test
  void read_millionCharacters_inAnIdAreRejected_inATextAreNot() {
    String much = "x".repeat(1_000_000);
    ShopInput input = read(
        "outlays.csv",
        "id,at,amount,purpose",
        much + ",2026-10-03 09:30:00,88,茶",
        "O2,2026-10-03 09:30:00,88," + much,
        "O3,2026-10-03 09:30:00," + "9".repeat(1_000_000) + ",茶");
    assertThat(rejections(input))
        .containsExactly("outlays.csv:2 id VALUE_TOO_LONG", "outlays.csv:4 amount BAD_AMOUNT");
    assertThat(input.outlays()).hasSize(1);
    assertThat(input.accounting().rejected().get(0).raw()).hasSizeLessThan(10_100);
  }

  @Test
  void read_emptyFileOrHeaderAlone_isNoRow() {
    assertThat(count(read("outlays.csv", ""), "outlays.csv").rows()).isZero();
    assertThat(count(read("outlays.csv", "id,at,amount"), "outlays.csv").headed())
        .isTrue();
  }

  @Test
  void in_directory_findsTheFilesThatAreRead(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("agents.csv"), TestShop.AGENTS);
    Files.writeString(directory.resolve("previous.json"), "{}");
    Files.writeString(directory.resolve("next.json"), "{}");
    Files.createDirectory(directory.resolve("old.csv"));
    assertThat(TextFiles.in(directory, ShopReader.PREVIOUS))
        .containsOnlyKeys("agents.csv", "previous.json");
    assertThat(read(TextFiles.in(directory, ShopReader.PREVIOUS)).employees()).hasSize(2);
  }

  private static Refund refund(String id, String order, String amount, Refund.Fault fault) {
    return new Refund(id, OrderId.of(order), at("2026-10-03T09:30:00"), yuan(amount), fault);
  }
}
