// What passes a link's filters, spelled out over the story itself: what lists and counts are held
// against.
#pragma once

#include <bitset>
#include <initializer_list>

#include "app/support.hpp"

namespace dateline::app {

template <class List, class Value>
bool has(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// The filters that are asked.
class Asked {
 public:
  [[nodiscard]] bool asks(FilterPart part) const {
    return !left_out_[static_cast<std::size_t>(part)];
  }
  void leave_out(FilterPart part) {
    left_out_.set(static_cast<std::size_t>(part));
  }

 private:
  std::bitset<kFilterParts> left_out_;
};

Asked all_but(std::initializer_list<FilterPart> parts);

bool speaks_for(const World& world, core::ActorIndex actor, core::ActorIndex body);

// A place with a point or an area.
bool is_mapped_by_hand(const World& world, core::PlaceIndex place);

bool passes_by_hand(
    const World& world,
    const LinkState& link,
    const core::Claim& claim,
    const Asked& asked = {}
);

struct Count {
  core::StanceCounts by_stance{};
  std::uint32_t claims = 0;
};

template <class Wanted>
Count count(const World& world, Wanted wanted) {
  Count found;
  for (const core::Claim& claim : world.story.claims) {
    if (wanted(claim)) {
      ++found.by_stance[core::mark_of(claim.stance)];
      ++found.claims;
    }
  }
  return found;
}

// Of the claims that pass.
Count count_passing(const World& world, const LinkState& link, const Asked& asked = {});

}  // namespace dateline::app
