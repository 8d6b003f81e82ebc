package org.cspplatform.plugin.dhrlearning;

import java.util.List;
import java.util.stream.Stream;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Demo;
import org.cspplatform.module.Measure;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Report;
import org.cspplatform.module.Rule;
import org.cspplatform.module.Setting;
import org.cspplatform.module.Workflow;

/** The module. */
public final class DhrLearning implements PriorityModule {
    @Override
    public String id() {
        return "dhr-learning";
    }

    @Override
    public String title() {
        return "DHR learning";
    }

    @Override
    public String description() {
        return "Reviews of domestic abuse related deaths, what they recommend, and what the region learns from them.";
    }

    @Override
    public List<Class<? extends Record>> datasets() {
        return List.of(
                Review.class,
                Recommendation.class,
                LearningPoint.class,
                ApprovedChair.class,
                Allocation.class,
                Campaign.class,
                LearningProduct.class);
    }

    @Override
    public List<Rule<?>> rules() {
        return Stream.of(ReviewRules.all(), RecommendationRules.all(), OtherRules.all())
                .<Rule<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(ReviewMeasures.all(), LearningMeasures.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Report> reports() {
        return Reports.all();
    }

    @Override
    public List<Workflow> workflows() {
        return List.of(RecommendationRules.workflow());
    }

    @Override
    public List<Deadline> deadlines() {
        return Choices.deadlines();
    }

    @Override
    public List<Setting> settings() {
        return Choices.settings();
    }

    @Override
    public List<Demo> demo() {
        return List.of(
                Demo.of(ApprovedChair.class, DemoChairs::make),
                Demo.of(Review.class, DemoReviews::make),
                Demo.of(Recommendation.class, DemoRecommendations::make),
                Demo.of(LearningPoint.class, DemoLearning::points),
                Demo.of(Allocation.class, DemoChairs::allocations),
                Demo.of(Campaign.class, DemoLearning::campaigns),
                Demo.of(LearningProduct.class, DemoLearning::products));
    }
}
