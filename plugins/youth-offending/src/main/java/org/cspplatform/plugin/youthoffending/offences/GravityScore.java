package org.cspplatform.plugin.youthoffending.offences;

import org.cspplatform.module.InForce;
import org.cspplatform.module.Label;

/** The Child Gravity Matrix of the police chiefs: 1 to 5 since September 2023, and 1 to 4 before. It is not the seriousness score of the Youth Justice Board. */
public enum GravityScore {
    @Label("1: no further action")
    @InForce(from = "2023-09-01")
    SCORE_1,
    @Label("2: informal out-of-court disposal")
    @InForce(from = "2023-09-01")
    SCORE_2,
    @Label("3: Youth Caution")
    @InForce(from = "2023-09-01")
    SCORE_3,
    @Label("4: Youth Conditional Caution")
    @InForce(from = "2023-09-01")
    SCORE_4,
    @Label("5: normally charge")
    @InForce(from = "2023-09-01")
    SCORE_5,
    @Label("1 of 4 (matrix before September 2023)")
    @InForce(until = "2023-08-31")
    FORMER_1,
    @Label("2 of 4 (matrix before September 2023)")
    @InForce(until = "2023-08-31")
    FORMER_2,
    @Label("3 of 4 (matrix before September 2023)")
    @InForce(until = "2023-08-31")
    FORMER_3,
    @Label("4 of 4 (matrix before September 2023)")
    @InForce(until = "2023-08-31")
    FORMER_4
}
