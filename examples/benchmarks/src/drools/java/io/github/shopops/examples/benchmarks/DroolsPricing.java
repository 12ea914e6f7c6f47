package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.promotion.offer.Level;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.joda.money.Money;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Greedy as rules: facts are the offers that could still be taken, at each level the one that saves most is taken first,
 * and whatever cannot join it is withdrawn. The sums over lines are the same code as greedy's, so the difference is what
 * the rule engine costs.
 */
public final class DroolsPricing {
  private static final String RULES = """
      package rules;
      import io.github.shopops.examples.benchmarks.DroolsPricing.Open;
      import io.github.shopops.examples.benchmarks.DroolsPricing.Taken;
      import io.github.shopops.examples.benchmarks.DroolsPricing.Stage;

      rule "not reached" salience 30
      when
        Stage($level : level)
        $open : Open(level == $level, saves == 0)
      then
        delete($open);
      end

      rule "one of a group" salience 20
      when
        Taken($group : group)
        $open : Open(group != "", group == $group)
      then
        delete($open);
      end

      rule "excluded" salience 20
      when
        $taken : Taken()
        $open : Open(eval($open.isExcludedBy($taken)))
      then
        delete($open);
      end

      rule "the best first" salience 10
      when
        Stage($level : level)
        $open : Open(level == $level, $saves : saves, $number : number)
        not Open(level == $level, saves > $saves || (saves == $saves && number < $number))
      then
        delete($open);
        insert($open.take());
      end
      """;

  private static final KieContainer CONTAINER = compile();

  private DroolsPricing() {}

  /** The level at which offers are looked at. */
  public record Stage(String level) {}

  /** An offer that could still be taken. */
  public static final class Open {
    private final FlatCart cart;
    private final int number;
    private final boolean[] chosen;
    private final long saves;

    Open(FlatCart cart, int number, boolean[] chosen, long saves) {
      this.cart = cart;
      this.number = number;
      this.chosen = chosen;
      this.saves = saves;
    }

    public String getLevel() {
      return cart.offers[number].level().name();
    }

    public int getNumber() {
      return number;
    }

    public long getSaves() {
      return saves;
    }

    public String getGroup() {
      return cart.offers[number].group().map(group -> group.name()).orElse("");
    }

    public boolean isExcludedBy(Taken taken) {
      return cart.excludes(number, taken.number());
    }

    public Taken take() {
      chosen[number] = true;
      return new Taken(number, getGroup());
    }
  }

  /** An offer that was taken. */
  public record Taken(int number, String group) {}

  static Money price(SampleCart sample) {
    FlatCart cart = new FlatCart(sample);
    FlatPrice price = new FlatPrice(cart, sample);
    boolean[] chosen = new boolean[cart.offers.length];
    KieSession session = CONTAINER.newKieSession();
    try {
      for (Level level : List.of(Level.SHOP, Level.PLATFORM, Level.SHIPPING)) {
        session.insert(new Stage(level.name()));
        for (int offer = 0; offer < chosen.length; offer++) {
          if (cart.offers[offer].level() == level) {
            session.insert(new Open(cart, offer, chosen, cart.saves(offer, price.amounts())));
          }
        }
        session.fireAllRules();
        if (level != Level.SHIPPING) {
          price.apply(level, chosen);
        }
      }
    } finally {
      session.dispose();
    }
    return Money.ofMinor(sample.cart().currency(), price.total(chosen));
  }

  private static KieContainer compile() {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("rules", "rules", "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/rules/rules.drl", RULES);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(release);
  }
}
