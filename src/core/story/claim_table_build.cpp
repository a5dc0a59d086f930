// Building the columns and the lists of a claim table, each in one walk over the story's claims.
#include <algorithm>
#include <numeric>

#include "core/base/sorting.hpp"
#include "core/story/claim_table.hpp"

namespace dateline::core {
namespace {

template <class Tag>
void append_once(std::vector<std::uint32_t>& list, std::size_t start, Index<Tag> index) {
  if (std::find(list.begin() + static_cast<std::ptrdiff_t>(start), list.end(), index.value) ==
      list.end()) {
    list.push_back(index.value);
  }
}

// A list for each claim: the distinct indices among `entries(claim)`. `index_of` takes one from an
// entry.
template <class Entries, class IndexOf>
Links links_of(const Story& story, Entries entries, IndexOf index_of) {
  std::size_t most = 0;
  for (const Claim& claim : story.claims) {
    most += entries(claim).size();
  }
  Links links;
  // at once: without exceptions the library's shrink_to_fit does nothing
  links.items.reserve(most);
  links.starts.reserve(story.claims.size() + 1);
  links.starts.push_back(0);
  for (const Claim& claim : story.claims) {
    for (const auto& entry : entries(claim)) {
      append_once(links.items, links.starts.back(), index_of(entry));
    }
    links.starts.push_back(static_cast<std::uint32_t>(links.items.size()));
  }
  return links;
}

// The same pairs the other way round, by counting: each list ascends because rows are visited in
// order.
Links reversed(const Links& links, std::size_t targets) {
  Links back;
  back.starts.assign(targets + 1, 0);
  for (const std::uint32_t item : links.items) {
    ++back.starts[item + 1];
  }
  std::partial_sum(back.starts.begin(), back.starts.end(), back.starts.begin());
  back.items.resize(links.items.size());
  std::vector<std::uint32_t> next(back.starts.begin(), back.starts.end() - 1);
  for (std::uint32_t row = 0; row + 1 < links.starts.size(); ++row) {
    for (const std::uint32_t item : links.of(row)) {
      back.items[next[item]++] = row;
    }
  }
  return back;
}

// What `visit(claim, add)` adds for each claim, the other way round: target -> claims, each once.
template <class Visit>
Links gathered(const Story& story, std::size_t targets, Visit visit) {
  Links links;
  links.starts.reserve(story.claims.size() + 1);
  links.starts.push_back(0);
  for (const Claim& claim : story.claims) {
    visit(claim, [&](auto index) { append_once(links.items, links.starts.back(), index); });
    links.starts.push_back(static_cast<std::uint32_t>(links.items.size()));
  }
  return reversed(links, targets);
}

void gather_said_and_relays(const Story& story, ClaimTable& table) {
  table.said_at = gathered(story, story.places.size(), [](const Claim& claim, const auto& add) {
    if (claim.said_where) {
      add(*claim.said_where);
    }
  });
  table.through = gathered(story, story.actors.size(), [](const Claim& claim, const auto& add) {
    for (const Appearance& appearance : claim.appearances) {
      for (const ActorIndex actor : appearance.relay) {
        add(actor);
      }
    }
  });
}

// Each entry with itself and all that it holds.
template <class Tag>
Links parts_of(const std::vector<std::vector<Index<Tag>>>& holders) {
  Links up;
  up.starts.push_back(0);
  for (std::uint32_t i = 0; i < holders.size(); ++i) {
    up.items.push_back(i);
    for (const Index<Tag> holder : holders[i]) {
      up.items.push_back(holder.value);
    }
    up.starts.push_back(static_cast<std::uint32_t>(up.items.size()));
  }
  return reversed(up, holders.size());
}

bool can_be_mapped(const Story& story, PlaceIndex index) noexcept {
  const Place& place = story.places[index.value];
  return place.point || place.area_kind != AreaKind::none;
}

// SpeakerKind in three bits, AboutStatus in two, then a bit for each PlaceTie that has a place on
// the map.
std::uint8_t traits_of(const Story& story, const Claim& claim) noexcept {
  const bool about = std::any_of(claim.places.begin(), claim.places.end(), [&](PlaceIndex place) {
    return can_be_mapped(story, place);
  });
  const bool said = claim.said_where && can_be_mapped(story, *claim.said_where);
  const auto speaker = static_cast<unsigned>(speaker_kind(story, claim.actor)),
             status = static_cast<unsigned>(claim.status);
  return static_cast<std::uint8_t>(
      speaker | status << 3u | static_cast<unsigned>(about) << 5u |
      static_cast<unsigned>(said) << 6u
  );
}

Links relation_links(const Story& story) {
  Links ends;  // relation -> its claims
  ends.starts.push_back(0);
  for (const Relation& relation : story.relations) {
    ends.items.push_back(relation.from.value);
    if (relation.to != relation.from) {
      ends.items.push_back(relation.to.value);
    }
    ends.starts.push_back(static_cast<std::uint32_t>(ends.items.size()));
  }
  return reversed(ends, story.claims.size());
}

void fill_columns(const Story& story, ClaimTable& table) {
  const std::size_t rows = story.claims.size();
  table.stance.reserve(rows);
  table.actor.reserve(rows);
  table.said_first.reserve(rows);
  table.said_last.reserve(rows);
  table.published.reserve(rows);
  table.country.reserve(rows);
  table.figures.reserve(rows);
  table.traits.reserve(rows);
  for (const Claim& claim : story.claims) {
    const Day published = first_published(story, claim);
    const Day said_last = std::min(claim.said.days.last, published);
    table.stance.push_back(mark_of(claim.stance));
    table.actor.push_back(claim.actor.value);
    table.said_first.push_back(std::min(claim.said.days.first, said_last).value);
    table.said_last.push_back(said_last.value);
    if (claim.about) {
      table.happened.push_back(
          {static_cast<std::uint32_t>(table.actor.size()) - 1, claim.about->days}
      );
    }
    table.published.push_back(published.value);
    table.has_blanks = table.has_blanks || claim.appearances.empty();
    table.country.push_back(country_number(story.actors[claim.actor.value].country));
    table.traits.push_back(traits_of(story, claim));
    FigureKindMask kinds = 0;
    for (const Figure& figure : claim.figures) {
      kinds = static_cast<FigureKindMask>(kinds | 1u << static_cast<unsigned>(figure.kind));
    }
    table.figures.push_back(kinds);
  }
}

void mark_revised(const Story& story, ClaimTable& table) {
  table.revised_by_later.assign(story.claims.size(), 0);
  for (const Relation& relation : story.relations) {
    if (relation.kind != RelationKind::revises) {
      continue;
    }
    table.changes.push_back(
        {relation.to.value, Day{table.published[relation.from.value]}, News::revised}
    );
    table.revised_by_later[relation.to.value] = 1;
  }
  sort_range(table.changes.begin(), table.changes.end(), [](const Change& a, const Change& b) {
    return a.claim != b.claim ? a.claim < b.claim : a.day < b.day;
  });
}

void fill_relations(const Story& story, ClaimTable& table) {
  table.relations = relation_links(story);
  table.related.assign(story.claims.size(), 0);
  for (const Relation& relation : story.relations) {
    const auto bit = static_cast<RelationMask>(1u << static_cast<unsigned>(relation.kind));
    table.relation_kind.push_back(bit);
    table.relation_known.push_back(
        std::max(table.published[relation.from.value], table.published[relation.to.value])
    );
    for (const ClaimIndex end : {relation.from, relation.to}) {
      table.related[end.value] = static_cast<RelationMask>(table.related[end.value] | bit);
    }
  }
}

}  // namespace

ClaimTable make_claim_table(const Story& story) {
  ClaimTable table;
  fill_columns(story, table);
  mark_revised(story, table);
  const auto itself = [](auto index) {
    return index;
  };
  table.places =
      links_of(story, [](const Claim& claim) { return std::span(claim.places); }, itself);
  table.questions =
      links_of(story, [](const Claim& claim) { return std::span(claim.answers); }, itself);
  table.sources = links_of(
      story,
      [](const Claim& claim) { return std::span(claim.appearances); },
      [](const Appearance& appearance) { return appearance.source; }
  );
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
