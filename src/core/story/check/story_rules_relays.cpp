// Who had it from whom must be the same in every appearance of one claim: the hand-overs of all its
// relays form no circle.
#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/story/check/story_rules.hpp"

namespace dateline::core {
namespace {

struct Handoff {
  ActorIndex from, to;
};

// Whether hand-overs lead from one actor to another.
bool leads(const std::vector<Handoff>& known, ActorIndex from, ActorIndex to) {
  std::vector<ActorIndex> reached = {from};
  for (std::size_t at = 0; at < reached.size(); ++at) {
    if (reached[at] == to) {
      return true;
    }
    for (const Handoff& one : known) {
      if (one.from == reached[at] && !contains(reached, one.to)) {
        reached.push_back(one.to);
      }
    }
  }
  return false;
}

void add_relay(
    Reading& reading,
    const Appearance& appearance,
    NodeId node,
    std::vector<Handoff>& known
) {
  for (std::size_t i = 1; i < appearance.relay.size(); ++i) {
    const Handoff one{appearance.relay[i - 1], appearance.relay[i]};
    if (leads(known, one.to, one.from)) {
      const auto& actors = reading.story.actors;
      reading.log.error(
          ProblemCode::inconsistent,
          descend(reading.tree, node, {"relay"}),
          concat(
              {"here ",
               quoted(actors[one.from.value].id),
               " hands on to ",
               quoted(actors[one.to.value].id),
               ", in an earlier relay of this claim it is the other way"}
          ),
          "A relay runs from the origin to the outlet: put both in that order."
      );
      return;
    }
    known.push_back(one);
  }
}

}  // namespace

void check_relays(Reading& reading) {
  for (std::size_t i = 0; i < reading.story.claims.size(); ++i) {
    std::vector<Handoff> known;
    each_with_node(
        reading.tree,
        descend(reading.tree, reading.claims.nodes[i], {"appearances"}),
        reading.story.claims[i].appearances,
        [&](const Appearance& one, NodeId node) { add_relay(reading, one, node, known); }
    );
  }
}

}  // namespace dateline::core
