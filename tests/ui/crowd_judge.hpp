// What is wrong with a screen as it stands: words cut, words and controls of different panels that
// meet, cards that lie on one another or on what can be pressed. It knows which panels may lie in
// front of others; it opens none.
#pragma once

#include <map>
#include <string>

#include "ui/stage.hpp"

namespace dateline::ui {

using Faults = std::map<std::string, std::string>;  // each once, with where it was met first

// Adds what is wrong now; `where` is for people.
void judge_screen(const Stage& stage, const std::string& where, Faults& faults);

}  // namespace dateline::ui
