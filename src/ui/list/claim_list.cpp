// The rows of a list of claims, under headings where it is a long list of answers. It knows where
// rows stand; rows.cpp knows how a claim looks.
#include "ui/list/claim_list.hpp"

#include <algorithm>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_words.hpp"
#include "ui/list/rows.hpp"

namespace dateline::ui {

namespace {

constexpr float kGroupHead = 30;

// Where rows stand that have headings between them: the first row of each group has one above.
float row_top(const Ui& ui, std::size_t row) noexcept {
  std::size_t heads = 0;
  for (const app::ListGroup& group : ui.frame.answer_groups) {
    heads += group.first <= row ? 1u : 0u;
  }
  return static_cast<float>(row) * claim_row_height(ui) + static_cast<float>(heads) * kGroupHead;
}

struct ClaimListMemory {
  std::optional<core::ClaimIndex> shown;  // its row was scrolled to already
};

// The row of the open claim is scrolled to once, when another claim has been opened.
void show_open_claim(const Ui& ui, const Panel& panel, float top) {
  const auto open = ui.frame.open_claim;
  auto& shown = ui.memory.of<ClaimListMemory>().shown;
  if (!open || !ui.frame.position || shown == open) {
    return;
  }
  const float y = top + row_top(ui, *ui.frame.position);
  panel.show(y, y + claim_row_height(ui));
  shown = open;
}

Line group_words(const Ui& ui, const app::ListGroup& group) {
  if (group.by == app::GroupBy::stance) {
    return Line().add(ui.stance(static_cast<core::StanceMark>(group.number)));
  }
  if (group.by == app::GroupBy::named) {
    const auto& groups = ui.story().questions[ui.state.link.question->value].groups;
    return Line().add(
        group.number < groups.size() ? std::string_view(groups[group.number].label)
                                     : ui.say(Message::group_rest)
    );
  }
  const auto country = static_cast<core::CountryNumber>(group.number / core::kSpeakerKinds);
  Line line;
  if (country != 0) {
    line.add(country_name(ui, country).view()).add(" \xC2\xB7 ");
  }
  return line.add(
      ui.messages().name(static_cast<core::SpeakerKind>(group.number % core::kSpeakerKinds))
  );
}

void draw_group_head(const Ui& ui, core::RectPx box, float inset_px, const app::ListGroup& group) {
  const Canvas canvas = ui.canvas();
  const Line words = group_words(ui, group);
  const float left = box.x + inset_px, count = 36;
  draw_text(
      canvas,
      type::small_strong,
      {left, box.y + 6, right_of(box) - inset_px - count - left, box.height - 6},
      ui.palette.ink_2,
      words.view()
  );
  draw_text(
      canvas,
      type::small,
      {right_of(box) - inset_px - count, box.y + 6, count, box.height - 6},
      ui.palette.ink_3,
      ui.number(group.count).view(),
      Align::right
  );
}

}  // namespace

void show_when_opened(const Ui& ui, const Panel& panel, core::RectPx row, std::uint32_t claim) {
  const auto open = ui.frame.open_claim;
  auto& shown = ui.memory.of<ClaimListMemory>().shown;
  if (open != core::ClaimIndex{claim} || shown == open) {
    return;
  }
  panel.show(row.y, bottom_of(row));
  shown = open;
}

// Only rows in sight are drawn, and two on either side, for the keyboard's focus to go on to.
float draw_claims(const Ui& ui, const Panel& panel, Column column) {
  const float high = claim_row_height(ui);
  const std::vector<std::uint32_t>& listed = ui.frame.listed;
  if (listed.empty()) {
    return column.y + 16 +
           draw_wrapped(
               panel.canvas(),
               type::small,
               {column.left(), column.y + 8},
               column.inner(),
               ui.palette.ink_3,
               ui.say(Message::no_claim_passes),
               3
           );
  }
  show_open_claim(ui, panel, column.y);
  for (const app::ListGroup& group : ui.frame.answer_groups) {
    const float below = column.y + row_top(ui, group.first);
    draw_group_head(
        ui,
        {column.x, below - kGroupHead, column.width, kGroupHead},
        column.inset,
        group
    );
  }
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const core::RectPx box{column.x, column.y + row_top(ui, i), column.width, high};
    if (bottom_of(box) < panel.box().y - 2 * high || box.y > bottom_of(panel.box()) + 2 * high) {
      continue;
    }
    if (draw_claim_row(ui, box, listed[i])) {
      ui.push(app::ClaimPicked{core::ClaimIndex{listed[i]}});
    }
  }
  return column.y + row_top(ui, listed.size() - 1) + high;
}

}  // namespace dateline::ui
