// Where everything of an article stands: paragraph by paragraph from the top, once.
#include <algorithm>
#include <cmath>

#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

constexpr float kNumbers = 28;
constexpr float kNumberGap = 12;
constexpr float kLeader = 44;
constexpr float kBrackets = 30;
constexpr float kNarrowBelow = 560;
// of a line that is not there: a Serif letter at 13 px, on average
constexpr float kLetterPx = 6.4f;
constexpr float kParagraphGap = 13;
constexpr float kHeading = 20;
constexpr float kCaption = 14;
// a row begins above its paragraph's first bar, so that its name stands beside that
constexpr float kRowRises = 10;
constexpr float kBlockGap = 6;
// px that claims may stand lower than their paragraph before the next one waits
constexpr float kLongestLeader = 62;
constexpr float kNarrowRow = 52;
constexpr float kPassageGap = 18;

float bars_height(const app::OutlineParagraph& paragraph, const ArticleColumns& columns) {
  if (paragraph.kind == app::ParagraphKind::heading) {
    return kHeading;
  }
  const std::uint32_t a_line = letters_a_line(columns);
  const auto lines = static_cast<float>(std::max(1u, (paragraph.letters + a_line - 1) / a_line));
  return std::max(
      lines * kBarStep - (kBarStep - kBarHigh),
      paragraph.kind == app::ParagraphKind::caption ? kCaption : 0.0f
  );
}

// Brackets from the top, each in the first lane that is free there.
void lay_out_brackets(const app::SourceOutline& outline, ArticleLayout& layout) {
  constexpr std::size_t kMostLanes = 8;
  float ends[kMostLanes];
  std::fill(std::begin(ends), std::end(ends), -1e9f);
  layout.lanes.clear();
  layout.lane_count = 0;
  for (const app::OutlinePair& pair : outline.pairs) {
    const float top = layout.rows[pair.upper].middle();
    const auto free =
        std::find_if(std::begin(ends), std::end(ends) - 1, [&](float end) { return end < top; });
    *free = std::max(*free, layout.rows[pair.lower].middle());
    layout.lanes.push_back(static_cast<std::uint8_t>(free - std::begin(ends)));
    layout.lane_count = std::max<std::uint32_t>(layout.lane_count, layout.lanes.back() + 1u);
  }
}

// How far down the article has been laid out.
struct LayoutState {
  float next = kRowRises;  // top of the next paragraph
  float margin = 0;        // where the margin is free again
};

// Claims under their paragraph, which ends at `bottom`. Returns the first one's top.
float rows_under(float bottom, bool open) {
  return bottom + (open ? kPassageGap / 2 : 8);
}

// Claims beside their paragraph; where others still stand there, both wait. Returns the first one's
// top.
float rows_beside(float rows_high, LayoutState& state) {
  const float first = std::max(state.margin, state.next - kRowRises);
  const float highest = first + kRowRises - kLongestLeader;
  state.next = std::max(state.next, highest);
  state.margin = first + rows_high + kBlockGap;
  return first;
}

void lay_out_rows(
    const app::OutlineParagraph& paragraph,
    bool narrow,
    float first,
    ArticleLayout& layout
) {
  const float step = narrow ? kNarrowRow : kMarginStep;
  const float high = narrow ? kNarrowRow - 4 : kMarginRow;
  for (std::uint32_t row = 0; row < paragraph.rows; ++row) {
    const float top = first + static_cast<float>(row) * step;
    layout.rows[paragraph.first_row + row] = {top, top + high};
  }
}

}  // namespace

ArticleColumns article_columns(core::RectPx view, float inset) noexcept {
  ArticleColumns columns;
  columns.narrow = view.width < kNarrowBelow;
  columns.numbers = view.x + inset + (columns.narrow ? 18 : kNumbers);
  columns.bars = columns.numbers + kNumberGap;
  const float right = view.x + view.width - inset;
  if (columns.narrow) {
    columns.bars_width = std::max(80.0f, right - columns.bars);
    columns.margin = columns.bars;
    columns.margin_width = columns.bars_width;
    return columns;
  }
  columns.brackets_width = kBrackets;
  columns.brackets = right - kBrackets;
  const float room = columns.brackets - columns.bars - kLeader;
  columns.bars_width = std::floor(room * 0.46f);
  columns.margin = columns.bars + columns.bars_width + kLeader;
  columns.margin_width = columns.brackets - columns.margin;
  return columns;
}

std::uint32_t letters_a_line(const ArticleColumns& columns) noexcept {
  return static_cast<std::uint32_t>(std::max(8.0f, columns.bars_width / kLetterPx));
}

void lay_out_article(
    const app::SourceOutline& outline,
    const ArticleColumns& columns,
    PassageRoom room,
    ArticleLayout& layout
) {
  const bool narrow = columns.narrow;
  layout.paragraphs.clear();
  layout.rows.assign(outline.rows.size(), {});
  LayoutState state;
  for (std::uint32_t at = 0; at < outline.paragraphs.size(); ++at) {
    const app::OutlineParagraph& paragraph = outline.paragraphs[at];
    const bool carries = paragraph.rows > 0;
    const bool open = room.paragraph == at + 1;
    const float high = open ? room.height : bars_height(paragraph, columns);
    const float step = narrow ? kNarrowRow : kMarginStep;
    const float rows_high = static_cast<float>(paragraph.rows) * step;
    float first = 0;
    if (narrow) {
      first = rows_under(state.next + high, open);
    } else if (carries) {
      first = rows_beside(rows_high, state);
    }
    layout.paragraphs.push_back({state.next, state.next + high});
    lay_out_rows(paragraph, narrow, first, layout);
    const float gap = open ? kPassageGap : kParagraphGap;
    const float rows_between = narrow && carries ? rows_high + 10 : 0;
    state.next += high + gap + rows_between;
  }
  layout.height = std::max(state.next, state.margin);
  lay_out_brackets(outline, layout);
}

}  // namespace dateline::ui
