package io.github.shopops.payroll.kpi;

import io.github.shopops.core.order.BuyerId;

/** What is counted of one agent while the passes run. */
final class KpiTally {
  final BuyerColumn received = new BuyerColumn();
  final BuyerColumn answered = new BuyerColumn();
  final BuyerColumn inquirers = new BuyerColumn();
  final BuyerColumn inquiryOrderers = new BuyerColumn();
  final BuyerColumn inquiryPayers = new BuyerColumn();

  private final BuyerColumn orderers = new BuyerColumn();
  private final BuyerColumn payers = new BuyerColumn();
  private final BuyerColumn payersOfDay = new BuyerColumn();
  private long sessions;
  private long buyerMessages;
  private long agentMessages;
  private Ratio firstResponse = Ratio.NONE;
  private Ratio eachResponse = Ratio.NONE;
  private long orders;
  private long orderedMinor;
  private long lostMinor;
  private long paidMinor;
  private long ordersOfDay;
  private long paidOfDay;
  private long assistedOrders;
  private long assistedMinor;

  void receive(BuyerId buyer, Session session, Responses responses) {
    received.add(buyer);
    if (responses.isAnswered()) {
      answered.add(buyer);
    }
    sessions++;
    buyerMessages += session.buyerMessages();
    agentMessages += session.agentMessages();
    firstResponse = firstResponse.plus(responses.first());
    eachResponse = eachResponse.plus(responses.each());
  }

  void order(BuyerId buyer, long totalMinor, boolean paidInTime, long paid) {
    orderers.add(buyer);
    orders++;
    orderedMinor = Math.addExact(orderedMinor, totalMinor);
    if (paidInTime) {
      payers.add(buyer);
      paidMinor = Math.addExact(paidMinor, paid);
    } else {
      lostMinor = Math.addExact(lostMinor, totalMinor);
    }
  }

  void pay(BuyerId buyer, long paid) {
    payersOfDay.add(buyer);
    ordersOfDay++;
    paidOfDay = Math.addExact(paidOfDay, paid);
  }

  void assist(long paid) {
    assistedOrders++;
    assistedMinor = Math.addExact(assistedMinor, paid);
  }

  KpiFigures figures() {
    return new KpiFigures(
        new InquiryCohort(
            received.set(),
            answered.set(),
            inquirers.set(),
            inquiryOrderers.set(),
            inquiryPayers.set()),
        new Talk(sessions, buyerMessages, agentMessages, firstResponse, eachResponse),
        new OrderCohort(orderers.set(), payers.set(), orders, orderedMinor, lostMinor, paidMinor),
        new PaymentCohort(payersOfDay.set(), ordersOfDay, paidOfDay, assistedOrders, assistedMinor),
        0);
  }
}
