// A claim in one line.
#include "app/words/actor_names.hpp"
#include "app/words/claim_text.hpp"

namespace dateline::app {

std::string
claim_line(const Messages& messages, const core::KnownStory& story, core::ClaimIndex index) {
  const core::Claim& claim = story.claims[index.value];
  return messages.spelt(
      Message::own_says,
      {actor_name(story, claim.actor, messages.language()),
       messages.name(claim.stance),
       claim.summary}
  );
}

}  // namespace dateline::app
