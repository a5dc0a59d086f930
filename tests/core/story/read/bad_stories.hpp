// Stories that the reader refuses, each one edit away from the good one, with the problem that an
// editor is told of.
#pragma once

#include <iterator>
#include <vector>

#include "core/story/read/bad_claims.hpp"
#include "core/story/read/bad_entries.hpp"
#include "core/story/read/bad_forms.hpp"

namespace dateline::core {

inline std::vector<BadStory> bad_stories() {
  std::vector<BadStory> all(std::begin(kBadForms), std::end(kBadForms));
  all.insert(all.end(), std::begin(kBadEntries), std::end(kBadEntries));
  all.insert(all.end(), std::begin(kBadClaims), std::end(kBadClaims));
  return all;
}

}  // namespace dateline::core
