package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.joda.money.Money;

/** What goes against notes. */
final class NoteFaults {
  static final ImmutableList<Consumer<Tampering>> KINDS = ImmutableList.of(
      NoteFaults::noteSaysStop,
      NoteFaults::noteChangedAfterApproval,
      NoteFaults::sizeNotSold,
      NoteFaults::addressChangedAfterApproval,
      NoteFaults::installationWithoutAppointment,
      NoteFaults::giftNotPacked,
      NoteFaults::deliveredWithoutWaybill,
      NoteFaults::carrierAgainstNote,
      NoteFaults::collectedWithWaybill,
      NoteFaults::cashbackNotPaid);

  private NoteFaults() {}

  /** A note of the shop's format, with a size of 7.2 m² and what comes behind it. */
  private static String note(LocalDate ship, String rest) {
    return "王芳,3米*2.4米,图案一般," + ship.getMonthValue() + "月" + ship.getDayOfMonth() + "发货," + rest;
  }

  private static ParcelId shippedWith(Tampering day, String rest) {
    ParcelId parcel = day.shipped();
    day.note(day.only(parcel), note(Clock.TODAY, rest));
    return parcel;
  }

  private static void noteSaysStop(Tampering day) {
    OrderId order = day.only(day.shipped());
    day.note(order, "先别发，等通知");
    day.expect(AuditRule.NOTE_SAYS_STOP, order);
  }

  private static void noteChangedAfterApproval(Tampering day) {
    ParcelId parcel = day.shipped();
    OrderId order = day.only(parcel);
    Instant paid = day.order(order).order().paidAt().orElseThrow();
    NoteLog log = NoteLog.of(paid, Staff.DESK.get(0), note(Clock.TODAY, "送货到楼下。"));
    String other = note(Clock.TODAY, "送货到楼下。").replace("王芳", "李明");
    day.order(
        order, record -> record.notes(log.amend(between(day, parcel), Staff.DESK.get(1), other)));
    day.expect(AuditRule.NOTE_CHANGED_AFTER_APPROVAL, order);
  }

  /** When the label was printed and the parcel still there. */
  private static Instant between(Tampering day, ParcelId parcel) {
    return Clock.later(day.at(parcel, ParcelStep.PRINT), 240);
  }

  private static void addressChangedAfterApproval(Tampering day) {
    ParcelId parcel = day.shipped();
    OrderId order = day.only(parcel);
    day.order(order, record -> record.addressChangedAt(between(day, parcel)));
    day.expect(AuditRule.ADDRESS_CHANGED_AFTER_APPROVAL, order);
  }

  private static void carrierAgainstNote(Tampering day) {
    ParcelId parcel = day.shipped(record -> !"YTO".equals(record.carrier()));
    day.note(day.only(parcel), note(Clock.TODAY, "送货到楼下。发圆通"));
    day.expect(AuditRule.CARRIER_AGAINST_NOTE, parcel);
  }

  private static void sizeNotSold(Tampering day) {
    OrderId order = day.only(shippedWith(day, "送货到楼下。"));
    day.order(order, record -> record.areaSold(new BigDecimal("6.2")));
    day.expect(AuditRule.SIZE_NOT_SOLD, order);
  }

  private static void collectedWithWaybill(Tampering day) {
    day.expect(AuditRule.COLLECTED_WITH_WAYBILL, shippedWith(day, "自提。"));
  }

  private static void deliveredWithoutWaybill(Tampering day) {
    ParcelId parcel = shippedWith(day, "送货到楼下。");
    day.snapshot(parcel, was -> Tampering.withWaybill(was, null));
    day.expect(AuditRule.DELIVERED_WITHOUT_WAYBILL, parcel);
  }

  private static void installationWithoutAppointment(Tampering day) {
    day.expect(AuditRule.INSTALLATION_WITHOUT_APPOINTMENT, day.only(shippedWith(day, "包送货安装。")));
  }

  private static void giftNotPacked(Tampering day) {
    OrderId order = day.only(shippedWith(day, "送货到楼下。送胶。"));
    day.order(order, record -> record.giftsPacked(0));
    day.expect(AuditRule.GIFT_NOT_PACKED, order);
  }

  private static void cashbackNotPaid(Tampering day) {
    OrderId order = day.only(day.arrived());
    day.note(order, note(Clock.EARLIER, "送货到楼下。好评返现5元"));
    day.order(order, record -> record.cashbackPaid(Money.zero(Sale.YUAN)));
    day.expect(AuditRule.CASHBACK_NOT_PAID, order);
  }
}
