// What an article says otherwise than the claim that it carries, under its passage in the claim's
// panel.
#include "ui/claim/own_words.hpp"

#include <algorithm>

#include "app/words/claim_text.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Worked out when another claim is opened, on another day or in another language, and kept while it
// is not.
void OwnWordsMemory::keep(const Ui& ui) {
  const core::ClaimIndex claim = *ui.frame.open_claim;
  if (revision == ui.world.revision && of == claim && language == ui.messages().language()) {
    return;
  }
  revision = ui.world.revision;
  of = claim;
  language = ui.messages().language();
  texts.clear();
  for (const core::Appearance& one : ui.story().claims[claim.value].appearances) {
    texts.push_back({one.number, app::own_words_text(ui.messages(), ui.story(), claim, one)});
  }
}

float draw_own_words(const Ui& ui, Column column, const core::Appearance& appearance) {
  constexpr int kMostLines = 12;
  OwnWordsMemory& memory = ui.memory.own_words;
  memory.keep(ui);
  const auto text = std::find_if(memory.texts.begin(), memory.texts.end(), [&](const auto& one) {
    return one.number == appearance.number;
  });
  if (text == memory.texts.end() || text->words.empty()) {
    return column.y;
  }
  const Canvas canvas = ui.canvas();
  const float left = column.left() + 10;
  const float room = column.inner() - 10;
  const float top = column.y;
  const float head = draw_wrapped(
      canvas,
      type::small_strong,
      {left, column.y},
      room,
      ui.palette.ink_2,
      ui.say(Message::own_words),
      2
  );
  column.y += head + 2;
  column.y += draw_wrapped(
      canvas,
      type::small,
      {left, column.y},
      room,
      ui.palette.ink,
      text->words,
      kMostLines
  );
  fill(canvas, {column.left(), top, 2, column.y - top}, ui.palette.rule_strong);
  return column.y + 10;
}

}  // namespace dateline::ui
