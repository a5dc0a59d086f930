// What narrows the claims shown, and which of the three views shows them.
#include "app/change/reduce_parts.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {

namespace {

// Lets the kind in, or leaves it out.
template <class Mask, class Kind>
void toggle_kind(Step step, Mask LinkState::* kinds, Kind kind) {
  step.choose([&](LinkState& link) {
    link.*kinds = static_cast<Mask>(link.*kinds ^ core::bit_of(kind));
  });
}

// The longest beginning of at most `most` bytes that ends with a whole character.
std::string_view whole_start(std::string_view text, std::size_t most) noexcept {
  if (text.size() <= most) {
    return text;
  }
  const auto continues = [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
  };
  while (most > 0 && continues(text[most])) {
    --most;
  }
  return text.substr(0, most);
}

}  // namespace

void on(Step step, const StanceToggled& event) {
  toggle_kind(step, &LinkState::stances, event.mark);
}

void on(Step step, const StanceOnlyAsked& event) {
  const auto only = static_cast<core::StanceMask>(core::bit_of(event.mark));
  step.choose([&](LinkState& link) {
    link.stances = link.stances == only ? core::kAllStances : only;
  });
}

// A country with a kind of speaker is one choice, and is cleared as one.
void on(Step step, const CountryPicked& event) {
  core::SpeakerKindMask kinds = 0;
  if (event.kind) {
    kinds = static_cast<core::SpeakerKindMask>(core::bit_of(*event.kind));
  }
  step.choose([&](LinkState& link) {
    const bool same_kind = !event.kind || link.speaker_kinds == kinds;
    const bool again = same_kind && link.country == event.country;
    link.country = again ? core::CountryNumber{0} : event.country;
    if (event.kind) {
      link.speaker_kinds = again ? core::SpeakerKindMask{0} : kinds;
    }
  });
}

void on(Step step, const PlacePartsToggled&) {
  step.choose([](LinkState& link) {
    const bool alone = !link.place_alone;
    link.place_alone = link.place && alone;
  });
}

void on(Step step, const PlaceTiePicked& event) {
  step.choose([&](LinkState& link) { link.place_tie = event.tie; });
}

void on(Step step, const SpeakerPartsToggled&) {
  step.choose([](LinkState& link) {
    const bool alone = !link.speaker_alone;
    link.speaker_alone = link.speaker && alone;
  });
}

void on(Step step, const SpeakerKindToggled& event) {
  toggle_kind(step, &LinkState::speaker_kinds, event.kind);
}

void on(Step step, const StatusToggled& event) {
  toggle_kind(step, &LinkState::statuses, event.status);
}

void on(Step step, const RelayPicked& event) {
  if (!is_in(step.world.story.actors, event.actor)) {
    return;
  }
  step.choose([&](LinkState& link) { toggle(link.relay, event.actor); });
}

void on(Step step, const FigureKindToggled& event) {
  toggle_kind(step, &LinkState::figures, event.kind);
}

void on(Step step, const RelationsPicked& event) {
  step.choose([&](LinkState& link) {
    const bool again = link.relations == event.relations;
    link.relations = again ? core::RelationMask{0} : event.relations;
  });
}

void on(Step step, const AnswersPicked& event) {
  if (!is_in(step.world.story.questions, event.question)) {
    return;
  }
  step.choose([&](LinkState& link) { toggle(link.answers, event.question); });
}

void on(Step step, const FilterDropped& event) {
  step.choose([&](LinkState& link) { drop(link, event.part); });
}

void on(Step step, const FiltersCleared&) {
  step.choose([](LinkState& link) {
    for (std::size_t part = 0; part < kFilterParts; ++part) {
      drop(link, static_cast<FilterPart>(part));
    }
    link.known_on.reset();
  });
}

// While the reader types nothing is written: each letter would be a step back.
void on(Step step, const QueryTyped& event) {
  step.state.link.query = whole_start(event.text, kMaxQueryBytes);
  if (event.settled) {
    step.write(true);
  }
}

void on(Step step, const SearchOpened&) {
  step.state.search_open = true;
}

void on(Step step, const SearchClosed&) {
  step.state.search_open = false;
}

void on(Step step, const ViewPicked& event) {
  step.choose([&](LinkState& link) { link.view = event.view; });
  lower_sheet(step.state);
}

}  // namespace dateline::app
