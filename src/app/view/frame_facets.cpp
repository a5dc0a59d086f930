// The ways on through the story, and what each would leave: places within places, speakers within
// bodies, and the choices of the card of filters.
#include "app/model/lists.hpp"
#include "app/view/frame_parts.hpp"

namespace dateline::app {

namespace {

// Positions in a list of rows.
using RowNumbers = std::vector<std::uint32_t>;
constexpr std::uint32_t kNoRow = 0xffffffff;

// --- Lists within lists ---

std::uint32_t entry_of(const PlaceRow& row) noexcept {
  return row.place.value;
}

std::uint32_t entry_of(const SpeakerRow& row) noexcept {
  return row.speaker.value;
}

std::uint32_t entry_of(const RelayRow& row) noexcept {
  return row.actor.value;
}

template <class Row>
void most_claims_first(std::vector<Row>& rows) {
  sort_list(rows, [](const Row& a, const Row& b) {
    if (a.claims != b.claims) {
      return a.claims > b.claims;
    }
    return entry_of(a) < entry_of(b);
  });
}

// By row: the row of the smallest entry that holds it; kNoRow for none. `parts` gives each entry
// itself and what it holds.
template <class Row>
RowNumbers holding_rows(const std::vector<Row>& rows, const core::Links& parts) {
  RowNumbers row_of(parts.starts.size(), kNoRow);
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    row_of[entry_of(rows[i])] = i;
  }
  const auto parts_of = [&](std::uint32_t row) {
    return parts.of(entry_of(rows[row]));
  };
  RowNumbers holder(rows.size(), kNoRow);
  const auto is_smaller = [&](std::uint32_t row, std::uint32_t other) {
    return other == kNoRow || parts_of(row).size() < parts_of(other).size();
  };
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    for (const std::uint32_t part : parts_of(row)) {
      const std::uint32_t held = row_of[part];
      if (held == kNoRow || held == row) {
        continue;
      }
      if (is_smaller(row, holder[held])) {
        holder[held] = row;
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
  const RowNumbers holder = holding_rows(rows, parts);
  std::vector<RowNumbers> held(rows.size());
  RowNumbers waiting;
  for (std::uint32_t i = length_of(rows); i-- > 0;) {
    if (holder[i] == kNoRow) {
      waiting.push_back(i);
    } else {
      held[holder[i]].push_back(i);
    }
  }
  std::vector<Row> ordered;
  while (!waiting.empty()) {
    const std::uint32_t at = waiting.back();
    waiting.pop_back();
    ordered.push_back(rows[at]);
    for (const std::uint32_t part : held[at]) {
      rows[part].depth = rows[at].depth + 1;
      waiting.push_back(part);
    }
  }
  rows = std::move(ordered);
}

// --- Places and speakers ---

std::uint32_t count_passing(const LinkState& link, const World& world, Frame& frame) {
  const core::ClaimFilter filter = filter_of(link, world);
  core::select_rows(world.table, filter, frame.cache->scratch);
  return length_of(frame.cache->scratch);
}

// A claim about two places of the row counts once.
void count_place(const World& world, Frame& frame, PlaceRow& row) {
  ++frame.cache->counting;
  std::vector<core::PlaceIndex> places;
  for (const std::uint32_t part : world.table.place_parts.of(row.place.value)) {
    const core::PlaceIndex place{part};
    places.push_back(place);
    for (const std::uint32_t claim : core::claims_at(world.table, place, frame.place_tie)) {
      if (frame.cache->around_flags[claim] == 0) {
        continue;
      }
      if (place == row.place) {
        ++row.alone;
      }
      if (is_first_count(frame, claim)) {
        count_claim(world, claim, row);
      }
    }
  }
  row.differs = accounts_differ(world, frame, places);
}

bool is_any_known(const LinkState& link, const World& world, core::PlaceIndex place) {
  for (const std::uint32_t part : world.table.place_parts.of(place.value)) {
    for (const std::uint32_t claim : core::claims_at(world.table, {part}, link.place_tie)) {
      if (is_known(world, core::ClaimIndex{claim}, link.known_on)) {
        return true;
      }
    }
  }
  return false;
}

// Claims tied to no place on the map.
void count_off_map(const LinkState& link, const World& world, Frame& frame) {
  LinkState off = link;
  drop(off, FilterPart::place);
  off.off_map = true;
  frame.off_map = count_passing(off, world, frame);
}

void count_places(const LinkState& link, const World& world, Frame& frame) {
  frame.cache->counted.assign(world.table.size(), 0);
  frame.cache->counting = 0;
  frame.places.clear();
  for (std::uint32_t i = 0; i < world.story.places.size(); ++i) {
    PlaceRow row;
    row.place = {i};
    if (!is_any_known(link, world, row.place)) {
      continue;
    }
    count_place(world, frame, row);
    frame.places.push_back(row);
  }
  put_under_holders(frame.places, world.table.place_parts);
  count_off_map(link, world, frame);
}

// By actor: 1 for those who said one of these.
Flags flag_speakers(const World& world, const ClaimRows& claims) {
  Flags flags(world.story.actors.size(), 0);
  for (const std::uint32_t claim : claims) {
    flags[world.table.actor[claim]] = 1;
  }
  return flags;
}

// By actor: what each said themselves.
std::vector<SpeakerRow> count_own_claims(const World& world, const ClaimRows& claims) {
  std::vector<SpeakerRow> own(world.story.actors.size());
  for (const std::uint32_t claim : claims) {
    count_claim(world, claim, own[world.table.actor[claim]]);
  }
  return own;
}

void add_part(const SpeakerRow& part, SpeakerRow& row) noexcept {
  row.claims += part.claims;
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    row.counts[mark] += part.counts[mark];
  }
}

// One row for each who has a claim that is known, or a part who has one, filtered out or not: a
// list of ways to go on, never a dead end.
void count_speakers(const LinkState& link, const World& world, Frame& frame) {
  select_known(link, world, frame.cache->scratch);
  const Flags known = flag_speakers(world, frame.cache->scratch);
  select_without(link, world, FilterPart::speaker, frame);
  const std::vector<SpeakerRow> own = count_own_claims(world, frame.cache->scratch);
  frame.speakers.clear();
  for (std::uint32_t i = 0; i < own.size(); ++i) {
    SpeakerRow row;
    row.speaker = core::ActorIndex{i};
    row.alone = own[i].claims;
    bool speaks = false;
    for (const std::uint32_t part : world.table.actor_parts.of(i)) {
      add_part(own[part], row);
      if (known[part] != 0) {
        speaks = true;
      }
    }
    if (speaks) {
      frame.speakers.push_back(row);
    }
  }
  put_under_holders(frame.speakers, world.table.actor_parts);
}

// --- The card of filters ---

// The row of the claim's speaker, by country and kind; a new one where there is none yet.
CountryRow& country_row(const World& world, std::uint32_t claim, Frame& frame) {
  const core::CountryNumber country = world.table.country[claim];
  const core::SpeakerKind kind = core::speaker_of(world.table, claim);
  for (CountryRow& row : frame.countries) {
    if (row.country == country && row.kind == kind) {
      return row;
    }
  }
  return frame.countries.emplace_back(CountryRow{country, kind, 0});
}

bool goes_before(const CountryRow& a, const CountryRow& b) noexcept {
  if (a.kind != b.kind) {
    return a.kind < b.kind;
  }
  if (a.claims != b.claims) {
    return a.claims > b.claims;
  }
  return a.country < b.country;
}

void count_countries(const LinkState& link, const World& world, Frame& frame) {
  frame.countries.clear();
  select_known(link, world, frame.cache->scratch);
  for (const std::uint32_t claim : frame.cache->scratch) {
    if (world.table.country[claim] != 0) {
      country_row(world, claim, frame);
    }
  }
  LinkState others = link;
  drop(others, FilterPart::speaker_kinds);
  select_without(others, world, FilterPart::country, frame);
  for (const std::uint32_t claim : frame.cache->scratch) {
    if (world.table.country[claim] != 0) {
      ++country_row(world, claim, frame).claims;
    }
  }
  sort_list(frame.countries, goes_before);
}

// True when a claim of another is known that the actor handed on.
bool has_relayed(const LinkState& link, const World& world, core::ActorIndex actor) {
  for (const std::uint32_t claim : world.table.through.of(actor.value)) {
    const bool is_own = world.table.actor[claim] == actor.value;
    if (!is_own && is_known(world, core::ClaimIndex{claim}, link.known_on)) {
      return true;
    }
  }
  return false;
}

// Who handed on what another said.
void count_relays(const LinkState& link, const World& world, Frame& frame) {
  frame.relays.clear();
  select_without(link, world, FilterPart::relay, frame);
  Flags passing;
  flag(frame.cache->scratch, world, passing);
  for (std::uint32_t i = 0; i < world.story.actors.size(); ++i) {
    RelayRow row;
    row.actor = {i};
    if (!has_relayed(link, world, row.actor)) {
      continue;
    }
    for (const std::uint32_t claim : world.table.through.of(i)) {
      row.claims += passing[claim];
    }
    frame.relays.push_back(row);
  }
  most_claims_first(frame.relays);
}

void count_figure_kinds(const LinkState& link, const World& world, Frame& frame) {
  select_without(link, world, FilterPart::figures, frame);
  frame.by_figure_kind = {};
  for (const std::uint32_t claim : frame.cache->scratch) {
    const auto kinds = static_cast<unsigned>(world.table.figures[claim]);
    for (std::size_t kind = 0; kind < core::kFigureKinds; ++kind) {
      frame.by_figure_kind[kind] += kinds >> kind & 1u;
    }
  }
}

void count_speaker_kinds(const LinkState& link, const World& world, Frame& frame) {
  select_without(link, world, FilterPart::speaker_kinds, frame);
  frame.by_speaker_kind = {};
  for (const std::uint32_t claim : frame.cache->scratch) {
    const core::SpeakerKind kind = core::speaker_of(world.table, claim);
    ++frame.by_speaker_kind[static_cast<std::size_t>(kind)];
  }
}

void count_statuses(const LinkState& link, const World& world, Frame& frame) {
  select_without(link, world, FilterPart::statuses, frame);
  frame.by_status = {};
  for (const std::uint32_t claim : frame.cache->scratch) {
    const core::AboutStatus status = core::status_of(world.table, claim);
    ++frame.by_status[static_cast<std::size_t>(status)];
  }
}

void count_disputed(const LinkState& link, const World& world, Frame& frame) {
  LinkState disputed = link;
  disputed.relations = core::kDisputed;
  frame.disputed = count_passing(disputed, world, frame);
}

}  // namespace

void fill_facets(core::LaterKey, const LinkState& link, const World& world, Frame& frame) {
  count_places(link, world, frame);
  count_speakers(link, world, frame);
  count_countries(link, world, frame);
  count_relays(link, world, frame);
  count_figure_kinds(link, world, frame);
  count_speaker_kinds(link, world, frame);
  count_statuses(link, world, frame);
  count_disputed(link, world, frame);
  frame.changes.clear();
  if (link.speaker) {
    frame.changes = position_changes(world, frame.listed);
  }
  frame.cache->facets_filled = true;
}

}  // namespace dateline::app
