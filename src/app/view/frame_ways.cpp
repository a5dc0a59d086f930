// The ways on through the story, and what each would leave: places within places, speakers within
// bodies, and the choices of the card of filters.
#include <algorithm>

#include "app/view/frame_parts.hpp"
#include "core/base/sorting.hpp"

namespace dateline::app {

namespace {

constexpr std::uint32_t kNoRow = 0xffffffff;

// --- Lists within lists ---

std::uint32_t entry_of(const PlaceRow& row) noexcept {
  return row.place.value;
}
std::uint32_t entry_of(const SpeakerRow& row) noexcept {
  return row.speaker.value;
}

template <class Row>
void most_claims_first(std::vector<Row>& rows) {
  core::sort_range(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.claims != b.claims ? a.claims > b.claims : entry_of(a) < entry_of(b);
  });
}

// By row: the row of the smallest entry that holds it; kNoRow for none. `parts` gives each entry
// itself and what it holds.
template <class Row>
std::vector<std::uint32_t> holding_rows(const std::vector<Row>& rows, const core::Links& parts) {
  std::vector<std::uint32_t> row_of(parts.starts.size(), kNoRow), holder(rows.size(), kNoRow);
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    row_of[entry_of(rows[i])] = i;
  }
  const auto size_of = [&](std::uint32_t row) {
    return parts.of(entry_of(rows[row])).size();
  };
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    for (const std::uint32_t part : parts.of(entry_of(rows[i]))) {
      const std::uint32_t row = row_of[part];
      if (row != kNoRow && row != i &&
          (holder[row] == kNoRow || size_of(i) < size_of(holder[row]))) {
        holder[row] = i;
      }
    }
  }
  return holder;
}

// Rows under what holds them, to any depth: a stack of rows that are yet to be put down, the next
// of them last.
template <class Row>
void put_under_holders(std::vector<Row>& rows, const core::Links& parts) {
  most_claims_first(rows);
  const std::vector<std::uint32_t> holder = holding_rows(rows, parts);
  std::vector<std::vector<std::uint32_t>> held(rows.size());
  std::vector<std::uint32_t> waiting;
  for (std::uint32_t i = static_cast<std::uint32_t>(rows.size()); i-- > 0;) {
    (holder[i] == kNoRow ? waiting : held[holder[i]]).push_back(i);
  }
  std::vector<Row> ordered;
  while (!waiting.empty()) {
    const std::uint32_t at = waiting.back();
    waiting.pop_back();
    ordered.push_back(rows[at]);
    for (const std::uint32_t part : held[at]) {
      rows[part].depth = rows[at].depth + 1;
    }
    waiting.insert(waiting.end(), held[at].begin(), held[at].end());
  }
  rows = std::move(ordered);
}

// --- Places and speakers ---

// A claim about two places of the row counts once.
void count_place(const World& world, Frame& frame, PlaceRow& row) {
  const auto parts = world.table.place_parts.of(row.place.value);
  ++frame.counting;
  std::vector<core::PlaceIndex> places;
  for (const std::uint32_t part : parts) {
    places.push_back({part});
    for (const std::uint32_t claim : core::claims_at(world.table, {part}, frame.place_tie)) {
      if (frame.around_flags[claim] == 0) {
        continue;
      }
      row.alone += part == row.place.value ? 1u : 0u;
      if (frame.counted[claim] == frame.counting) {
        continue;
      }
      frame.counted[claim] = frame.counting;
      ++row.counts[world.table.stance[claim]];
      ++row.claims;
    }
  }
  row.differs = frame.place_tie == core::PlaceTie::about &&
                core::accounts_differ(world.story, world.table, places, frame.around_flags);
}

bool is_any_known(const LinkState& link, const World& world, core::PlaceIndex place) {
  const auto parts = world.table.place_parts.of(place.value);
  return std::any_of(parts.begin(), parts.end(), [&](std::uint32_t part) {
    const auto claims = core::claims_at(world.table, {part}, link.place_tie);
    return std::any_of(claims.begin(), claims.end(), [&](std::uint32_t claim) {
      return is_known(world, core::ClaimIndex{claim}, link.known_on);
    });
  });
}

void count_places(const LinkState& link, const World& world, Frame& frame) {
  frame.counted.assign(world.table.size(), 0);
  frame.counting = 0;
  frame.places.clear();
  for (std::uint32_t i = 0; i < world.story.places.size(); ++i) {
    PlaceRow row{core::PlaceIndex{i}};
    if (!is_any_known(link, world, row.place)) {
      continue;
    }
    count_place(world, frame, row);
    frame.places.push_back(row);
  }
  put_under_holders(frame.places, world.table.place_parts);
  LinkState off = link;
  drop(off, FilterPart::place);
  off.off_map = true;
  core::select_rows(world.table, filter_of(off, world), frame.scratch);
  frame.off_map = static_cast<std::uint32_t>(frame.scratch.size());
}

// One row for each who has a claim that is known, or a part who has one, filtered out or not: a
// list of ways to go on, never a dead end.
void count_speakers(const LinkState& link, const World& world, Frame& frame) {
  std::vector<SpeakerRow> own(world.story.actors.size());
  std::vector<std::uint8_t> known(own.size(), 0);
  for (std::uint32_t claim = 0; claim < world.table.size(); ++claim) {
    if (is_known(world, core::ClaimIndex{claim}, link.known_on)) {
      known[world.table.actor[claim]] = 1;
    }
  }
  select_without(link, world, FilterPart::speaker, frame);
  for (const std::uint32_t claim : frame.scratch) {
    SpeakerRow& row = own[world.table.actor[claim]];
    ++row.counts[world.table.stance[claim]];
    ++row.claims;
  }
  frame.speakers.clear();
  for (std::uint32_t i = 0; i < own.size(); ++i) {
    SpeakerRow row{core::ActorIndex{i}, {}, 0, own[i].claims};
    bool speaks = false;
    for (const std::uint32_t part : world.table.actor_parts.of(i)) {
      speaks = speaks || known[part] != 0;
      row.claims += own[part].claims;
      for (const core::StanceMark mark : core::each<core::StanceMark>) {
        row.counts[mark] += own[part].counts[mark];
      }
    }
    if (speaks) {
      frame.speakers.push_back(row);
    }
  }
  put_under_holders(frame.speakers, world.table.actor_parts);
}

// --- The card of filters ---

void count_countries(const LinkState& link, const World& world, Frame& frame) {
  frame.countries.clear();
  const auto row_of = [&](std::uint32_t claim) {
    const core::CountryNumber country = world.table.country[claim];
    const core::SpeakerKind kind = core::speaker_of(world.table, claim);
    return std::find_if(frame.countries.begin(), frame.countries.end(), [=](const CountryRow& row) {
      return row.country == country && row.kind == kind;
    });
  };
  for (std::uint32_t claim = 0; claim < world.table.size(); ++claim) {
    if (world.table.country[claim] == 0 ||
        !is_known(world, core::ClaimIndex{claim}, link.known_on)) {
      continue;
    }
    if (row_of(claim) == frame.countries.end()) {
      frame.countries.push_back(
          {world.table.country[claim], core::speaker_of(world.table, claim), 0}
      );
    }
  }
  LinkState others = link;
  drop(others, FilterPart::speaker_kinds);
  select_without(others, world, FilterPart::country, frame);
  for (const std::uint32_t claim : frame.scratch) {
    if (world.table.country[claim] != 0) {
      ++row_of(claim)->claims;
    }
  }
  core::sort_range(
      frame.countries.begin(),
      frame.countries.end(),
      [](const CountryRow& a, const CountryRow& b) {
        if (a.kind != b.kind) {
          return a.kind < b.kind;
        }
        return a.claims != b.claims ? a.claims > b.claims : a.country < b.country;
      }
  );
}

// Who handed on what another said.
void count_relays(const LinkState& link, const World& world, Frame& frame) {
  frame.relays.clear();
  select_without(link, world, FilterPart::relay, frame);
  std::vector<std::uint8_t> passing(world.table.size(), 0);
  for (const std::uint32_t claim : frame.scratch) {
    passing[claim] = 1;
  }
  for (std::uint32_t i = 0; i < world.story.actors.size(); ++i) {
    RelayRow row{core::ActorIndex{i}, 0};
    bool relays = false;
    for (const std::uint32_t claim : world.table.through.of(i)) {
      relays = relays || (world.table.actor[claim] != i &&
                          is_known(world, core::ClaimIndex{claim}, link.known_on));
      row.claims += passing[claim];
    }
    if (relays) {
      frame.relays.push_back(row);
    }
  }
  core::sort_range(
      frame.relays.begin(),
      frame.relays.end(),
      [](const RelayRow& a, const RelayRow& b) {
        return a.claims != b.claims ? a.claims > b.claims : a.actor < b.actor;
      }
  );
}

void count_kinds(const LinkState& link, const World& world, Frame& frame) {
  select_without(link, world, FilterPart::figures, frame);
  frame.by_figure_kind = {};
  for (const std::uint32_t claim : frame.scratch) {
    for (std::size_t kind = 0; kind < core::kFigureKinds; ++kind) {
      frame.by_figure_kind[kind] += static_cast<unsigned>(world.table.figures[claim]) >> kind & 1u;
    }
  }
  select_without(link, world, FilterPart::speaker_kinds, frame);
  frame.by_speaker_kind = {};
  for (const std::uint32_t claim : frame.scratch) {
    ++frame.by_speaker_kind[static_cast<std::size_t>(core::speaker_of(world.table, claim))];
  }
  select_without(link, world, FilterPart::statuses, frame);
  frame.by_status = {};
  for (const std::uint32_t claim : frame.scratch) {
    ++frame.by_status[static_cast<std::size_t>(core::status_of(world.table, claim))];
  }
  LinkState disputed = link;
  disputed.relations = core::kDisputed;
  core::select_rows(world.table, filter_of(disputed, world), frame.scratch);
  frame.disputed = static_cast<std::uint32_t>(frame.scratch.size());
}

}  // namespace

void later::fill_ways(const LinkState& link, const World& world, Frame& frame) {
  count_places(link, world, frame);
  count_speakers(link, world, frame);
  count_countries(link, world, frame);
  count_relays(link, world, frame);
  count_kinds(link, world, frame);
  frame.changes.clear();
  if (link.speaker) {
    frame.changes = later::position_changes(world, frame.listed);
  }
  frame.ways_filled = true;
}

}  // namespace dateline::app
