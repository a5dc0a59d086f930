// What narrows the claims shown, and which of the three views shows them.
#include "app/change/reduce_parts.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {

namespace {

template <class Mask, class Kind>
constexpr Mask bit(Kind kind) noexcept {
  return static_cast<Mask>(1u << static_cast<unsigned>(kind));
}

// The longest beginning of at most `most` bytes that ends with a whole character.
std::string_view whole_start(std::string_view text, std::size_t most) noexcept {
  if (text.size() <= most) {
    return text;
  }
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0) == 0x80) {
    --most;
  }
  return text.substr(0, most);
}

}  // namespace

void on(Step step, const StanceToggled& event) {
  step.choose([&](LinkState& link) {
    link.stances =
        static_cast<core::StanceMask>(link.stances ^ 1u << static_cast<unsigned>(event.mark));
  });
}

void on(Step step, const StanceOnlyAsked& event) {
  const auto only = static_cast<core::StanceMask>(1u << static_cast<unsigned>(event.mark));
  step.choose([&](LinkState& link) {
    link.stances = link.stances == only ? core::kAllStances : only;
  });
}

// A country with a kind of speaker is one choice, and let go of as one.
void on(Step step, const CountryPicked& event) {
  const core::SpeakerKindMask kinds =
      event.kind ? bit<core::SpeakerKindMask>(*event.kind) : core::SpeakerKindMask{0};
  step.choose([&](LinkState& link) {
    const bool again =
        link.country == event.country && (!event.kind || link.speaker_kinds == kinds);
    link.country = again ? core::CountryNumber{0} : event.country;
    if (event.kind) {
      link.speaker_kinds = again ? core::SpeakerKindMask{0} : kinds;
    }
  });
}

void on(Step step, const PlacePartsToggled&) {
  step.choose([](LinkState& link) { link.place_alone = link.place && !link.place_alone; });
}

void on(Step step, const PlaceTiePicked& event) {
  step.choose([&](LinkState& link) { link.place_tie = event.tie; });
}

void on(Step step, const SpeakerPartsToggled&) {
  step.choose([](LinkState& link) { link.speaker_alone = link.speaker && !link.speaker_alone; });
}

void on(Step step, const SpeakerKindToggled& event) {
  step.choose([&](LinkState& link) {
    link.speaker_kinds ^= bit<core::SpeakerKindMask>(event.kind);
  });
}

void on(Step step, const StatusToggled& event) {
  step.choose([&](LinkState& link) { link.statuses ^= bit<core::StatusMask>(event.status); });
}

void on(Step step, const RelayPicked& event) {
  if (event.actor.value >= step.world.story.actors.size()) {
    return;
  }
  step.choose([&](LinkState& link) { toggle(link.relay, event.actor); });
}

void on(Step step, const FigureKindToggled& event) {
  step.choose([&](LinkState& link) {
    link.figures =
        static_cast<core::FigureKindMask>(link.figures ^ 1u << static_cast<unsigned>(event.kind));
  });
}

void on(Step step, const RelationsPicked& event) {
  step.choose([&](LinkState& link) {
    link.relations = link.relations == event.relations ? core::RelationMask{0} : event.relations;
  });
}

void on(Step step, const AnswersPicked& event) {
  if (event.question.value >= step.world.story.questions.size()) {
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
