// Names in some of the interface's languages, for tests.
#pragma once

#include <string>
#include <utility>

#include "app/words/language.hpp"

namespace dateline::app {

inline Names names_of(std::string english, std::string korean = {}) {
  return {std::move(english), std::move(korean), "", ""};
}

}  // namespace dateline::app
