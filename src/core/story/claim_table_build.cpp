// Building the columns and the lists of a claim table, each in one walk over the story's claims.
#include <algorithm>
#include <utility>

#include "core/base/ranges.hpp"
#include "core/base/sorting.hpp"
#include "core/story/claim_table.hpp"
#include "core/story/links_builder.hpp"

namespace dateline::core {
namespace {

// A list for each claim: the distinct indices among `entries(claim)`. `index_of` takes one from an
// entry.
template <class Entries, class IndexOf>
Links links_of(const Story& story, Entries entries, IndexOf index_of) {
  std::size_t most = 0;
  for (const Claim& claim : story.claims) {
    most += entries(claim).size();
  }
  LinksBuilder links(story.claims.size());
  links.reserve(most);  // at once: without exceptions the library's shrink_to_fit does nothing
  for (const Claim& claim : story.claims) {
    for (const auto& entry : entries(claim)) {
      links.add_once(index_of(entry).value);
    }
    links.end_list();
  }
  return links.finish();
}

// What `visit(claim, add)` adds for each claim, the other way round: target -> claims, each once.
template <class Visit>
Links gathered(const Story& story, std::size_t targets, Visit visit) {
  LinksBuilder links(story.claims.size());
  const auto add = [&links](auto index) {
    links.add_once(index.value);
  };
  for (const Claim& claim : story.claims) {
    visit(claim, add);
    links.end_list();
  }
  return reversed(links.finish(), targets);
}

void gather_said_and_relays(const Story& story, ClaimTable& table) {
  const auto add_said = [](const Claim& claim, const auto& add) {
    if (claim.said_where) {
      add(*claim.said_where);
    }
  };
  const auto add_relays = [](const Claim& claim, const auto& add) {
    for (const Appearance& appearance : claim.appearances) {
      for (const ActorIndex actor : appearance.relay) {
        add(actor);
      }
    }
  };
  table.said_at = gathered(story, story.places.size(), add_said);
  table.through = gathered(story, story.actors.size(), add_relays);
}

// Each entry with itself and all that it holds.
template <class Tag>
Links parts_of(const std::vector<std::vector<Index<Tag>>>& holders) {
  LinksBuilder up(holders.size());
  for (std::uint32_t i = 0; i < holders.size(); ++i) {
    up.add(i);
    for (const Index<Tag> holder : holders[i]) {
      up.add(holder.value);
    }
    up.end_list();
  }
  return reversed(up.finish(), holders.size());
}

bool can_be_mapped(const Story& story, PlaceIndex index) noexcept {
  const Place& place = story.places[index.value];
  return place.point || place.area_kind != AreaKind::none;
}

// SpeakerKind in three bits, AboutStatus in two, then a bit for each PlaceTie that has a place on
// the map.
std::uint8_t traits_of(const Story& story, const Claim& claim) noexcept {
  const auto is_mapped = [&story](PlaceIndex place) {
    return can_be_mapped(story, place);
  };
  unsigned ties = 0;
  if (any_of(claim.places, is_mapped)) {
    ties |= bit_of(PlaceTie::about);
  }
  if (claim.said_where && is_mapped(*claim.said_where)) {
    ties |= bit_of(PlaceTie::said_at);
  }
  const auto speaker = static_cast<unsigned>(speaker_kind(story, claim.actor));
  const auto status = static_cast<unsigned>(claim.status);
  unsigned traits = speaker;
  traits |= status << 3u;
  traits |= ties << 5u;
  return static_cast<std::uint8_t>(traits);
}

FigureKindMask kinds_of(const std::vector<Figure>& figures) noexcept {
  unsigned kinds = 0;
  for (const Figure& figure : figures) {
    kinds |= bit_of(figure.kind);
  }
  return static_cast<FigureKindMask>(kinds);
}

Links relation_links(const Story& story) {
  LinksBuilder ends(story.relations.size());  // relation -> its claims
  for (const Relation& relation : story.relations) {
    ends.add(relation.from.value);
    if (relation.to != relation.from) {
      ends.add(relation.to.value);
    }
    ends.end_list();
  }
  return reversed(ends.finish(), story.claims.size());
}

void reserve_columns(std::size_t rows, ClaimTable& table) {
  table.stance.reserve(rows);
  table.actor.reserve(rows);
  table.said_first.reserve(rows);
  table.said_last.reserve(rows);
  table.published.reserve(rows);
  table.country.reserve(rows);
  table.figures.reserve(rows);
  table.traits.reserve(rows);
}

void add_row(const Story& story, const Claim& claim, ClaimTable& table) {
  const std::uint32_t row = table.size();
  const Day published = first_published(story, claim);
  DayRange said = claim.said.days;
  said.last = std::min(said.last, published);
  said.first = std::min(said.first, said.last);
  table.stance.push_back(mark_of(claim.stance));
  table.actor.push_back(claim.actor.value);
  table.said_first.push_back(said.first.value);
  table.said_last.push_back(said.last.value);
  if (claim.about) {
    table.happened.push_back({row, claim.about->days});
  }
  table.published.push_back(published.value);
  table.has_blanks = table.has_blanks || claim.appearances.empty();
  const Actor& actor = story.actors[claim.actor.value];
  table.country.push_back(country_number(actor.country));
  table.traits.push_back(traits_of(story, claim));
  table.figures.push_back(kinds_of(claim.figures));
}

void fill_columns(const Story& story, ClaimTable& table) {
  reserve_columns(story.claims.size(), table);
  for (const Claim& claim : story.claims) {
    add_row(story, claim, table);
  }
}

void mark_revised(const Story& story, ClaimTable& table) {
  table.revised_by_later.assign(story.claims.size(), 0);
  for (const Relation& relation : story.relations) {
    if (relation.kind != RelationKind::revises) {
      continue;
    }
    const std::uint32_t revised = relation.to.value;
    const std::int32_t day = table.published[relation.from.value];
    const Day when{day};
    const Change change{revised, when, News::revised};
    table.changes.push_back(change);
    table.revised_by_later[revised] = 1;
  }
  const auto goes_before = [](const Change& a, const Change& b) {
    if (a.claim != b.claim) {
      return a.claim < b.claim;
    }
    return a.day < b.day;
  };
  sort_range(table.changes.begin(), table.changes.end(), goes_before);
}

void fill_relations(const Story& story, ClaimTable& table) {
  table.relations = relation_links(story);
  table.related.assign(story.claims.size(), 0);
  for (const Relation& relation : story.relations) {
    const auto bit = static_cast<RelationMask>(bit_of(relation.kind));
    const std::int32_t from = table.published[relation.from.value];
    const std::int32_t to = table.published[relation.to.value];
    table.relation_kind.push_back(bit);
    const std::int32_t later = std::max(from, to);
    table.relation_known.push_back(later);
    for (const ClaimIndex end : {relation.from, relation.to}) {
      RelationMask& related = table.related[end.value];
      related = static_cast<RelationMask>(related | bit);
    }
  }
}

}  // namespace

ClaimTable make_claim_table(const Story& story) {
  const auto itself = [](auto index) {
    return index;
  };
  const auto places_of = [](const Claim& claim) {
    return std::span(claim.places);
  };
  const auto answers_of = [](const Claim& claim) {
    return std::span(claim.answers);
  };
  const auto appearances_of = [](const Claim& claim) {
    return std::span(claim.appearances);
  };
  const auto source_of = [](const Appearance& appearance) {
    return appearance.source;
  };
  ClaimTable table;
  fill_columns(story, table);
  mark_revised(story, table);
  table.places = links_of(story, places_of, itself);
  table.questions = links_of(story, answers_of, itself);
  table.sources = links_of(story, appearances_of, source_of);
  table.at_place = reversed(table.places, story.places.size());
  table.in_source = reversed(table.sources, story.sources.size());
  table.to_question = reversed(table.questions, story.questions.size());
  gather_said_and_relays(story, table);
  table.place_parts = parts_of(places_holding(story));
  table.actor_parts = parts_of(bodies_holding(story));
  fill_relations(story, table);
  return table;
}

}  // namespace dateline::core
