// A reader comes by a question, a place or a topic: a claim with none of them is found by nobody.
#include "core/story/check/story_rules.hpp"

namespace dateline::core {

void check_reach(Reading& reading) {
  for (std::size_t i = 0; i < reading.story.claims.size(); ++i) {
    const Claim& claim = reading.story.claims[i];
    if (!claim.answers.empty() || !claim.places.empty() || !claim.topics.empty()) {
      continue;
    }
    reading.log.warn(
        ProblemCode::inconsistent,
        reading.claims.nodes[i],
        "no question, no place and no topic leads to this claim",
        "Add “answers”, “places” or “topics”."
    );
  }
}

}  // namespace dateline::core
