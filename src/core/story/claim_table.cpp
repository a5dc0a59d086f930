// Asking the columns: a filter is one pass over a block of rows for each part that is in use,
// without a branch in a row.
#include "core/story/claim_table.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "core/base/sorting.hpp"

namespace dateline::core {
namespace {

constexpr std::uint32_t kBlock = 1024;  // rows at a time: the mask stays in the first cache

using Mask = std::array<std::uint8_t, kBlock>;

// The row has a relation of the filter's kinds that was there to be seen by the day known on.
bool is_related(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  if ((table.related[row] & filter.relations) == 0) {
    return false;
  }
  const auto relations = table.relations.of(row);
  return std::any_of(relations.begin(), relations.end(), [&](std::uint32_t at) {
    return (table.relation_kind[at] & filter.relations) != 0 &&
           table.relation_known[at] <= filter.known_on.value;
  });
}

// Blank entries, whose publication is kAfterAll, are beyond it whatever the filter says.
std::int32_t last_known(const ClaimFilter& filter) noexcept {
  return std::min(filter.known_on.value, kAfterAll.value - 1);
}

bool holds(std::span<const std::uint32_t> list, std::uint32_t value) noexcept {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// In a list that ascends.
bool lists(std::span<const std::uint32_t> list, std::uint32_t value) noexcept {
  return std::binary_search(list.begin(), list.end(), value);
}

bool is_said_by(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  if (table.actor[row] == filter.actor->value) {
    return true;
  }
  return !filter.actor_alone && lists(table.actor_parts.of(filter.actor->value), table.actor[row]);
}

// The places whose claims the filter's place stands for; none for a place that the story does not
// have.
std::span<const std::uint32_t>
parts_of_place(const ClaimTable& table, const ClaimFilter& filter) noexcept {
  if (!filter.place_alone) {
    return table.place_parts.of(filter.place->value);
  }
  return std::span(&filter.place->value, 1);
}

// A link filter's list of rows, walked once while the blocks go by.
struct Cursor {
  std::span<const std::uint32_t> rows;
  std::size_t at = 0;
};

// Keeps the rows of the block that the list names; false when it names none.
bool keep_listed(Cursor& cursor, std::uint32_t base, Mask& mask) noexcept {
  Mask listed{};
  const std::size_t before = cursor.at;
  while (cursor.at < cursor.rows.size() && cursor.rows[cursor.at] < base + kBlock) {
    listed[cursor.rows[cursor.at++] - base] = 1;
  }
  if (cursor.at == before) {
    return false;
  }
  for (std::uint32_t i = 0; i < kBlock; ++i) {
    mask[i] = static_cast<std::uint8_t>(mask[i] & listed[i]);
  }
  return true;
}

// Ands a test of each row into the mask. A full block has a constant count, which lets the compiler
// use vector instructions.
template <class Test>
void keep(Mask& mask, std::uint32_t count, Test test) noexcept {
  if (count == kBlock) {
    for (std::uint32_t i = 0; i < kBlock; ++i) {
      mask[i] = static_cast<std::uint8_t>(mask[i] & static_cast<std::uint8_t>(test(i)));
    }
  } else {
    for (std::uint32_t i = 0; i < count; ++i) {
      mask[i] = static_cast<std::uint8_t>(mask[i] & static_cast<std::uint8_t>(test(i)));
    }
  }
}

void keep_said(
    const ClaimTable& table,
    const ClaimFilter& filter,
    std::uint32_t base,
    std::uint32_t count,
    Mask& mask
) noexcept {
  const std::int32_t *first = table.said_first.data() + base, *last = table.said_last.data() + base;
  const std::int32_t from = filter.said.first.value, to = filter.said.last.value;
  keep(mask, count, [=](std::uint32_t i) {
    return static_cast<int>(first[i] <= to) & static_cast<int>(from <= last[i]);
  });
  if (filter.reading == WindowReading::perhaps) {
    return;
  }
  keep(mask, count, [=](std::uint32_t i) {
    return static_cast<int>(from <= first[i]) & static_cast<int>(last[i] <= to);
  });
}

bool lies_in(DayRange window, DayRange days, WindowReading reading) noexcept {
  return reading == WindowReading::perhaps ? window.overlaps(days) : window.holds(days);
}

bool passes_said(
    const ClaimTable& table,
    std::uint32_t row,
    const ClaimFilter& filter,
    WindowReading reading
) noexcept {
  const DayRange said{Day{table.said_first[row]}, Day{table.said_last[row]}};
  return lies_in(filter.said, said, reading);
}

bool passes_happened(
    const ClaimTable& table,
    std::uint32_t row,
    const ClaimFilter& filter,
    WindowReading reading
) noexcept {
  if (filter.happened == DayRange{}) {
    return true;
  }
  const auto found = std::lower_bound(
      table.happened.begin(),
      table.happened.end(),
      row,
      [](const HappenedDays& one, std::uint32_t claim) { return one.claim < claim; }
  );
  return found != table.happened.end() && found->claim == row &&
         lies_in(filter.happened, found->days, reading);
}

void keep_traits(
    const ClaimTable& table,
    const ClaimFilter& filter,
    std::uint32_t base,
    std::uint32_t count,
    Mask& mask
) noexcept {
  const auto keep_rows = [&](auto test) {
    keep(mask, count, [&, base](std::uint32_t i) { return test(base + i); });
  };
  if (filter.speakers != 0) {
    keep_rows([&](std::uint32_t row) {
      return filter.speakers >> static_cast<unsigned>(speaker_of(table, row)) & 1;
    });
  }
  if (filter.statuses != 0) {
    keep_rows([&](std::uint32_t row) {
      return filter.statuses >> static_cast<unsigned>(status_of(table, row)) & 1;
    });
  }
  if (filter.off_map) {
    keep_rows([&](std::uint32_t row) { return !is_tied_to_map(table, row, filter.place_tie); });
  }
  if (filter.actor) {
    keep_rows([&](std::uint32_t row) { return is_said_by(table, row, filter); });
  }
}

void keep_scalars(
    const ClaimTable& table,
    const ClaimFilter& filter,
    std::uint32_t base,
    std::uint32_t count,
    Mask& mask
) noexcept {
  if ((filter.stances & kAllStances) != kAllStances) {
    const StanceMark* stance = table.stance.data() + base;
    keep(mask, count, [stance, set = filter.stances](std::uint32_t i) {
      return (set >> static_cast<unsigned>(stance[i])) & 1;
    });
  }
  if (filter.country != 0) {
    const CountryNumber* country = table.country.data() + base;
    keep(mask, count, [country, wanted = filter.country](std::uint32_t i) {
      return country[i] == wanted;
    });
  }
  if (filter.figures != 0) {
    const FigureKindMask* figures = table.figures.data() + base;
    keep(mask, count, [figures, wanted = filter.figures](std::uint32_t i) {
      return (figures[i] & wanted) != 0;
    });
  }
  keep_traits(table, filter, base, count, mask);
  if (filter.relations != 0) {
    keep(mask, count, [&](std::uint32_t i) { return is_related(table, base + i, filter); });
  }
  if (filter.said != DayRange{}) {
    keep_said(table, filter, base, count, mask);
  }
  if (filter.happened != DayRange{}) {
    keep(mask, count, [&](std::uint32_t i) {
      return passes_happened(table, base + i, filter, filter.reading);
    });
  }
  if (filter.since != kBeforeAll) {
    keep(mask, count, [&](std::uint32_t i) {
      return news_of(table, base + i, filter.since, filter.known_on) != News::none;
    });
  }
  if (filter.known_on != kAfterAll || table.has_blanks) {
    const std::int32_t* published = table.published.data() + base;
    keep(mask, count, [published, day = last_known(filter)](std::uint32_t i) {
      return published[i] <= day;
    });
  }
}

void append_kept(
    const Mask& mask,
    std::uint32_t base,
    std::uint32_t count,
    std::vector<std::uint32_t>& rows
) {
  std::array<std::uint32_t, kBlock> kept;  // filled up to `n`
  std::uint32_t n = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    kept[n] = base + i;
    n += mask[i];
  }
  rows.insert(rows.end(), kept.begin(), kept.begin() + n);
}

// Rows tied to the filter's place, ascending.
std::vector<std::uint32_t> rows_tied(const ClaimTable& table, const ClaimFilter& filter) {
  std::vector<std::uint32_t> rows;
  if (!filter.place) {
    return rows;
  }
  for (const std::uint32_t part : parts_of_place(table, filter)) {
    const auto tied = claims_at(table, {part}, filter.place_tie);
    rows.insert(rows.end(), tied.begin(), tied.end());
  }
  sort_positions(rows, [](std::uint32_t a, std::uint32_t b) { return a < b; });
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

std::vector<Cursor> list_cursors(
    const ClaimTable& table,
    const ClaimFilter& filter,
    std::span<const std::uint32_t> tied
) {
  std::vector<Cursor> cursors;
  if (filter.place) {
    cursors.push_back({tied});
  }
  if (filter.relay) {
    cursors.push_back({table.through.of(filter.relay->value)});
  }
  if (filter.source) {
    cursors.push_back({table.in_source.of(filter.source->value)});
  }
  if (filter.question) {
    cursors.push_back({table.to_question.of(filter.question->value)});
  }
  return cursors;
}

bool passes_speaker(
    const ClaimTable& table,
    std::uint32_t row,
    const ClaimFilter& filter
) noexcept {
  if (filter.country != 0 && table.country[row] != filter.country) {
    return false;
  }
  if (filter.speakers != 0 &&
      (filter.speakers >> static_cast<unsigned>(speaker_of(table, row)) & 1) == 0) {
    return false;
  }
  return !filter.actor || is_said_by(table, row, filter);
}

bool passes_place(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  if (filter.off_map && is_tied_to_map(table, row, filter.place_tie)) {
    return false;
  }
  if (!filter.place) {
    return true;
  }
  const auto parts = parts_of_place(table, filter);
  return std::any_of(parts.begin(), parts.end(), [&](std::uint32_t part) {
    return lists(claims_at(table, {part}, filter.place_tie), row);
  });
}

bool is_disagreement(RelationKind kind) noexcept {
  return kind == RelationKind::contradicts || kind == RelationKind::discrepancy;
}

}  // namespace

CountryNumber country_number(std::string_view code) noexcept {
  const auto letter = [&](std::size_t at) {
    return static_cast<unsigned>(code[at] - 'A');
  };
  if (code.size() != 2 || letter(0) > 25 || letter(1) > 25) {
    return 0;
  }
  return static_cast<CountryNumber>(letter(0) * 26 + letter(1) + 1);
}

std::string country_code(CountryNumber number) {
  if (number == 0 || number > 676) {
    return {};
  }
  return {static_cast<char>('A' + (number - 1) / 26), static_cast<char>('A' + (number - 1) % 26)};
}

std::uint32_t total(const StanceCounts& counts) noexcept {
  return std::accumulate(counts.begin(), counts.end(), std::uint32_t{0});
}

std::span<const std::uint32_t> Links::of(std::uint32_t row) const noexcept {
  if (std::size_t{row} + 1 >= starts.size()) {
    return {};
  }
  return std::span<const std::uint32_t>(items).subspan(starts[row], starts[row + 1] - starts[row]);
}

SpeakerKind speaker_of(const ClaimTable& table, std::uint32_t row) noexcept {
  return static_cast<SpeakerKind>(table.traits[row] & 7u);
}

AboutStatus status_of(const ClaimTable& table, std::uint32_t row) noexcept {
  return static_cast<AboutStatus>(table.traits[row] >> 3u & 3u);
}

bool is_tied_to_map(const ClaimTable& table, std::uint32_t row, PlaceTie tie) noexcept {
  return (static_cast<unsigned>(table.traits[row]) >> (5u + static_cast<unsigned>(tie)) & 1u) != 0;
}

std::span<const std::uint32_t>
claims_at(const ClaimTable& table, PlaceIndex place, PlaceTie tie) noexcept {
  return (tie == PlaceTie::said_at ? table.said_at : table.at_place).of(place.value);
}

bool passes(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  const auto stance = static_cast<unsigned>(table.stance[row]);
  if (((filter.stances >> stance) & 1) == 0) {
    return false;
  }
  if (!passes_speaker(table, row, filter)) {
    return false;
  }
  if (filter.figures != 0 && (table.figures[row] & filter.figures) == 0) {
    return false;
  }
  if (filter.relations != 0 && !is_related(table, row, filter)) {
    return false;
  }
  if (table.published[row] > last_known(filter)) {
    return false;
  }
  if (!passes_said(table, row, filter, filter.reading) ||
      !passes_happened(table, row, filter, filter.reading)) {
    return false;
  }
  if (filter.since != kBeforeAll &&
      news_of(table, row, filter.since, filter.known_on) == News::none) {
    return false;
  }
  if (!passes_place(table, row, filter)) {
    return false;
  }
  if (filter.statuses != 0 &&
      (filter.statuses >> static_cast<unsigned>(status_of(table, row)) & 1) == 0) {
    return false;
  }
  if (filter.relay && !lists(table.through.of(filter.relay->value), row)) {
    return false;
  }
  if (filter.source && !holds(table.sources.of(row), filter.source->value)) {
    return false;
  }
  return !filter.question || holds(table.questions.of(row), filter.question->value);
}

bool lies_surely(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept {
  return passes_said(table, row, filter, WindowReading::surely) &&
         passes_happened(table, row, filter, WindowReading::surely);
}

News news_of(const ClaimTable& table, std::uint32_t row, Day since, Day known_on) noexcept {
  const auto is_new = [&](std::int32_t day) {
    return day > since.value && day <= known_on.value;
  };
  if (is_new(table.published[row])) {
    return News::became_known;
  }
  if (table.published[row] > known_on.value) {
    return News::none;
  }
  News news = News::none;
  const auto first = std::lower_bound(
      table.changes.begin(),
      table.changes.end(),
      row,
      [](const Change& one, std::uint32_t claim) { return one.claim < claim; }
  );
  for (auto change = first; change != table.changes.end() && change->claim == row; ++change) {
    if (is_new(change->day.value) && (news == News::none || change->how < news)) {
      news = change->how;
    }
  }
  return news;
}

void select_rows(
    const ClaimTable& table,
    const ClaimFilter& filter,
    std::vector<std::uint32_t>& rows
) {
  rows.clear();
  const std::vector<std::uint32_t> tied = rows_tied(table, filter);
  std::vector<Cursor> cursors = list_cursors(table, filter, tied);
  for (std::uint32_t base = 0; base < table.size(); base += kBlock) {
    const std::uint32_t count = std::min(kBlock, table.size() - base);
    Mask mask;
    mask.fill(1);
    bool any = true;
    for (Cursor& cursor : cursors) {
      any = keep_listed(cursor, base, mask) && any;
    }
    if (!any) {
      continue;
    }
    keep_scalars(table, filter, base, count, mask);
    append_kept(mask, base, count, rows);
  }
}

StanceCounts count_stances(const ClaimTable& table, std::span<const std::uint32_t> rows) noexcept {
  StanceCounts counts{};
  for (const std::uint32_t row : rows) {
    ++counts[static_cast<std::size_t>(table.stance[row])];
  }
  return counts;
}

bool accounts_differ(
    const Story& story,
    const ClaimTable& table,
    PlaceIndex place,
    std::span<const std::uint8_t> passing
) noexcept {
  return accounts_differ(story, table, std::span(&place, 1), passing);
}

bool accounts_differ(
    const Story& story,
    const ClaimTable& table,
    std::span<const PlaceIndex> places,
    std::span<const std::uint8_t> passing
) noexcept {
  const auto placed = [&](std::uint32_t row) {
    const auto about = table.places.of(row);
    return passing[row] != 0 && std::any_of(places.begin(), places.end(), [&](PlaceIndex place) {
             return holds(about, place.value);
           });
  };
  for (const PlaceIndex place : places) {
    for (const std::uint32_t row : table.at_place.of(place.value)) {
      for (const std::uint32_t at : table.relations.of(row)) {
        const Relation& relation = story.relations[at];
        if (is_disagreement(relation.kind) && placed(relation.from.value) &&
            placed(relation.to.value)) {
          return true;
        }
      }
    }
  }
  return false;
}

}  // namespace dateline::core
