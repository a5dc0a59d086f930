#include "app/view/by_hand.hpp"

#include <algorithm>

namespace dateline::app {
namespace {

bool is_known_by_hand(const World& world, const LinkState& link, const core::Claim& claim) {
  return !link.known_on || core::first_published(world.story, claim) <= *link.known_on;
}

// The claim has a relation of the link's kinds to a claim that is known too.
bool is_related(const World& world, const LinkState& link, const core::Claim& claim) {
  for (const core::Relation& relation : world.story.relations) {
    const core::Claim& from = world.story.claims[relation.from.value];
    const core::Claim& to = world.story.claims[relation.to.value];
    const bool joins = &from == &claim || &to == &claim;
    if (!joins || !core::has_bit(link.relations, relation.kind)) {
      continue;
    }
    if (is_known_by_hand(world, link, from) && is_known_by_hand(world, link, to)) {
      return true;
    }
  }
  return false;
}

bool lies_by_hand(const LinkState& link, core::DayRange window, core::DayRange days) {
  if (link.perhaps) {
    return window.overlaps(days);
  }
  return window.first <= days.first && days.last <= window.last;
}

bool has_place(
    const World& world,
    const LinkState& link,
    const core::Claim& claim,
    const Asked& asked
) {
  const bool keeps_tie = asked.asks(FilterPart::place_tie);
  const auto places = places_by(claim, keeps_tie ? link.place_tie : core::PlaceTie::about);
  const auto any = [&places](auto test) {
    return std::any_of(places.begin(), places.end(), test);
  };
  const auto mapped = [&](core::PlaceIndex place) {
    return is_mapped_by_hand(world, place);
  };
  if (asked.asks(FilterPart::off_map) && link.off_map && any(mapped)) {
    return false;
  }
  if (!asked.asks(FilterPart::place) || !link.place) {
    return true;
  }
  return any([&](core::PlaceIndex place) {
    return link.place_alone ? place == *link.place : lies_in(world, place, *link.place);
  });
}

bool came_through(const core::Claim& claim, core::ActorIndex relay) {
  const auto& appearances = claim.appearances;
  return std::any_of(appearances.begin(), appearances.end(), [&](const core::Appearance& one) {
    return has(one.relay, relay);
  });
}

bool has_speaker(
    const World& world,
    const LinkState& link,
    const core::Claim& claim,
    const Asked& asked
) {
  const core::SpeakerKind kind = core::speaker_kind(world.story, claim.actor);
  const bool by_kind = asked.asks(FilterPart::speaker_kinds) && link.speaker_kinds != 0;
  if (by_kind && !core::has_bit(link.speaker_kinds, kind)) {
    return false;
  }
  if (asked.asks(FilterPart::relay) && link.relay && !came_through(claim, *link.relay)) {
    return false;
  }
  const std::string& country = world.story.actors[claim.actor.value].country;
  const bool by_country = asked.asks(FilterPart::country) && link.country != 0;
  if (by_country && country != core::country_code(link.country)) {
    return false;
  }
  if (!asked.asks(FilterPart::speaker) || !link.speaker) {
    return true;
  }
  if (link.speaker_alone) {
    return claim.actor == *link.speaker;
  }
  return speaks_for(world, claim.actor, *link.speaker);
}

bool has_source(
    const World& world,
    const LinkState& link,
    const core::Claim& claim,
    const Asked& asked
) {
  if (!asked.asks(FilterPart::source) || !link.source) {
    return true;
  }
  const core::Day published = world.story.sources[link.source->value].published.days.last;
  if (link.known_on && published > *link.known_on) {
    return false;
  }
  const auto& appearances = claim.appearances;
  return std::any_of(appearances.begin(), appearances.end(), [&](const core::Appearance& one) {
    return one.source == *link.source;
  });
}

// By stance, status, question, figures and relations.
bool says_what_is_asked(
    const World& world,
    const LinkState& link,
    const core::Claim& claim,
    const Asked& asked
) {
  const core::StanceMark mark = core::mark_of(claim.stance);
  if (asked.asks(FilterPart::stances) && !core::has_bit(link.stances, mark)) {
    return false;
  }
  const bool by_status = asked.asks(FilterPart::statuses) && link.statuses != 0;
  if (by_status && !core::has_bit(link.statuses, claim.status)) {
    return false;
  }
  if (asked.asks(FilterPart::answers) && link.answers && !has(claim.answers, *link.answers)) {
    return false;
  }
  const auto of_kind = [&](const core::Figure& figure) {
    return core::has_bit(link.figures, figure.kind);
  };
  const bool by_figures = asked.asks(FilterPart::figures) && link.figures != 0;
  if (by_figures && std::none_of(claim.figures.begin(), claim.figures.end(), of_kind)) {
    return false;
  }
  const bool by_relations = asked.asks(FilterPart::relations) && link.relations != 0;
  return !by_relations || is_related(world, link, claim);
}

bool is_news(const World& world, const LinkState& link, const core::Claim& claim) {
  if (core::first_published(world.story, claim) > *link.since) {
    return true;
  }
  const auto row = static_cast<std::uint32_t>(&claim - world.story.claims.data());
  const core::Day known_on = link.known_on.value_or(core::kAfterAll);
  return core::news_of(world.table, row, *link.since, known_on) != core::News::none;
}

bool lies_in_windows(
    const World& world,
    const LinkState& link,
    const core::Claim& claim,
    const Asked& asked
) {
  const core::Day published = core::first_published(world.story, claim);
  const core::DayRange said{
      std::min(claim.said.days.first, published),
      std::min(claim.said.days.last, published),
  };
  if (asked.asks(FilterPart::said) && !lies_by_hand(link, link.said, said)) {
    return false;
  }
  if (!asked.asks(FilterPart::happened) || link.happened == core::DayRange{}) {
    return true;
  }
  return claim.about && lies_by_hand(link, link.happened, claim.about->days);
}

}  // namespace

Asked all_but(std::initializer_list<FilterPart> parts) {
  Asked asked;
  for (const FilterPart part : parts) {
    asked.leave_out(part);
  }
  return asked;
}

bool speaks_for(const World& world, core::ActorIndex actor, core::ActorIndex body) {
  std::optional<core::ActorIndex> at = actor;
  while (at && *at != body) {
    at = world.story.actors[at->value].part_of;
  }
  return at.has_value();
}

bool is_mapped_by_hand(const World& world, core::PlaceIndex index) {
  const core::Place& place = world.story.places[index.value];
  return place.point || place.area_kind != core::AreaKind::none;
}

bool passes_by_hand(
    const World& world,
    const LinkState& link,
    const core::Claim& claim,
    const Asked& asked
) {
  if (!is_known_by_hand(world, link, claim)) {
    return false;
  }
  if (!has_place(world, link, claim, asked) || !has_speaker(world, link, claim, asked)) {
    return false;
  }
  if (!has_source(world, link, claim, asked) || !says_what_is_asked(world, link, claim, asked)) {
    return false;
  }
  if (!lies_in_windows(world, link, claim, asked)) {
    return false;
  }
  return !asked.asks(FilterPart::news) || !link.since || is_news(world, link, claim);
}

Count count_passing(const World& world, const LinkState& link, const Asked& asked) {
  return count(world, [&](const core::Claim& claim) {
    return passes_by_hand(world, link, claim, asked);
  });
}

}  // namespace dateline::app
