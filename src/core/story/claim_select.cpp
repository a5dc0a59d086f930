// All claims that pass a filter: one pass over a block of rows for each part that is in use,
// without a branch in a row.
#include <algorithm>
#include <array>
#include <vector>

#include "core/base/sorting.hpp"
#include "core/story/claim_rows.hpp"

namespace dateline::core {
namespace {

constexpr std::uint32_t kBlock = 1024;  // rows at a time: the mask stays in the first cache

using Mask = std::array<std::uint8_t, kBlock>;

// A link filter's list of rows, walked once while the blocks go by.
struct Cursor {
  std::span<const std::uint32_t> rows;
  std::size_t at = 0;
};

class Block {
 public:
  Block(const ClaimTable& table, const ClaimFilter& filter, std::uint32_t base) noexcept
      : table_(table),
        filter_(filter),
        base_(base),
        count_(std::min(kBlock, table.size() - base)) {
    mask_.fill(1);
  }

  // Keeps the rows that the list names; false when it names none.
  bool filter_listed(Cursor& cursor) noexcept {
    Mask listed{};
    const std::size_t before = cursor.at;
    while (cursor.at < cursor.rows.size() && cursor.rows[cursor.at] < base_ + kBlock) {
      listed[cursor.rows[cursor.at] - base_] = 1;
      ++cursor.at;
    }
    if (cursor.at == before) {
      return false;
    }
    for (std::uint32_t i = 0; i < kBlock; ++i) {
      mask_[i] = static_cast<std::uint8_t>(mask_[i] & listed[i]);
    }
    return true;
  }

  void filter_all() noexcept {
    filter_stances();
    filter_figures();
    filter_statuses();
    filter_speakers();
    filter_off_map();
    filter_related();
    filter_said();
    filter_happened();
    filter_new();
    filter_published();
  }

  void append_to(std::vector<std::uint32_t>& rows) const {
    std::array<std::uint32_t, kBlock> kept;  // filled up to `n`
    std::uint32_t n = 0;
    for (std::uint32_t i = 0; i < count_; ++i) {
      kept[n] = base_ + i;
      n += mask_[i];
    }
    rows.insert(rows.end(), kept.data(), kept.data() + n);
  }

 private:
  // Ands a test of each row of the block, by its number from 0, into the mask. A full block has a
  // constant count, which lets the compiler use vector instructions.
  template <class Test>
  void retain(Test test) noexcept {
    if (count_ == kBlock) {
      retain_first(kBlock, test);
    } else {
      retain_first(count_, test);
    }
  }
  template <class Test>
  [[gnu::always_inline]] inline void retain_first(std::uint32_t count, Test test) noexcept {
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto passes = static_cast<std::uint8_t>(test(i));
      mask_[i] = static_cast<std::uint8_t>(mask_[i] & passes);
    }
  }

  // The same of a test that takes the row's number in the table.
  template <class Test>
  void retain_rows(Test test) noexcept {
    retain([&](std::uint32_t i) { return test(base_ + i); });
  }

  void filter_stances() noexcept {
    if ((filter_.stances & kAllStances) == kAllStances) {
      return;
    }
    const StanceMark* stance = table_.stance.data() + base_;
    retain([stance, set = filter_.stances](std::uint32_t i) { return has_bit(set, stance[i]); });
  }

  void filter_figures() noexcept {
    if (filter_.figures == 0) {
      return;
    }
    const FigureKindMask* figures = table_.figures.data() + base_;
    retain([figures, wanted = filter_.figures](std::uint32_t i) {
      return (figures[i] & wanted) != 0;
    });
  }

  void filter_statuses() noexcept {
    if (filter_.statuses == 0) {
      return;
    }
    retain_rows([&](std::uint32_t row) {
      return has_bit(filter_.statuses, status_of(table_, row));
    });
  }

  void filter_speakers() noexcept {
    if (filter_.country != 0) {
      const CountryNumber* country = table_.country.data() + base_;
      retain([country, wanted = filter_.country](std::uint32_t i) { return country[i] == wanted; });
    }
    if (filter_.speakers != 0) {
      retain_rows([&](std::uint32_t row) {
        return has_bit(filter_.speakers, speaker_of(table_, row));
      });
    }
    if (filter_.actor) {
      retain_rows([&](std::uint32_t row) { return is_said_by(table_, row, filter_); });
    }
  }

  void filter_off_map() noexcept {
    if (filter_.off_map) {
      retain_rows([&](std::uint32_t row) {
        return !is_tied_to_map(table_, row, filter_.place_tie);
      });
    }
  }

  void filter_related() noexcept {
    if (filter_.relations != 0) {
      retain_rows([&](std::uint32_t row) { return is_related(table_, row, filter_); });
    }
  }

  void filter_said() noexcept {
    if (filter_.said == DayRange{}) {
      return;
    }
    const std::int32_t* first = table_.said_first.data() + base_;
    const std::int32_t* last = table_.said_last.data() + base_;
    const std::int32_t from = filter_.said.first.value;
    const std::int32_t to = filter_.said.last.value;
    retain([=](std::uint32_t i) {
      return static_cast<int>(first[i] <= to) & static_cast<int>(from <= last[i]);
    });
    if (filter_.reading == WindowReading::perhaps) {
      return;
    }
    retain([=](std::uint32_t i) {
      return static_cast<int>(from <= first[i]) & static_cast<int>(last[i] <= to);
    });
  }

  void filter_happened() noexcept {
    if (filter_.happened == DayRange{}) {
      return;
    }
    retain_rows([&](std::uint32_t row) {
      return passes_happened(table_, row, filter_, filter_.reading);
    });
  }

  void filter_new() noexcept {
    if (filter_.since == kBeforeAll) {
      return;
    }
    retain_rows([&](std::uint32_t row) {
      return news_of(table_, row, filter_.since, filter_.known_on) != News::none;
    });
  }

  void filter_published() noexcept {
    if (filter_.known_on == kAfterAll && !table_.has_blanks) {
      return;
    }
    const std::int32_t* published = table_.published.data() + base_;
    retain([published, day = last_known(filter_)](std::uint32_t i) { return published[i] <= day; });
  }

  const ClaimTable& table_;
  const ClaimFilter& filter_;
  std::uint32_t base_, count_;
  Mask mask_;
};

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

}  // namespace

void select_rows(
    const ClaimTable& table,
    const ClaimFilter& filter,
    std::vector<std::uint32_t>& rows
) {
  rows.clear();
  const std::vector<std::uint32_t> tied = rows_tied(table, filter);
  std::vector<Cursor> cursors = list_cursors(table, filter, tied);
  for (std::uint32_t base = 0; base < table.size(); base += kBlock) {
    Block block(table, filter, base);
    bool any = true;
    for (Cursor& cursor : cursors) {
      any = block.filter_listed(cursor) && any;
    }
    if (any) {
      block.filter_all();
      block.append_to(rows);
    }
  }
}

}  // namespace dateline::core
