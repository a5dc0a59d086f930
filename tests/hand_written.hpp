// Words as people wrote them down, for tests to hold the program's against:
// tests/data/stance_words.json and mark_words.json, by id and language. A list that stands in
// another order than its enumeration is found out by these alone.
#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>

#include "core/base/json_tree.hpp"

namespace dateline {

using HandWritten = std::map<std::string, std::map<std::string, std::string>>;

inline HandWritten hand_written(const std::string& name) {
  std::ifstream file(DATELINE_SOURCE_DIR "/tests/data/" + name + ".json", std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  const auto tree = core::parse_json(bytes.str(), name);
  if (!tree) {
    throw std::runtime_error(core::describe(tree.error()));
  }
  HandWritten words;
  for (core::NodeId id = tree->first(0); id != tree->end(0); id = tree->next(id)) {
    for (core::NodeId one = tree->first(id); one != tree->end(id); one = tree->next(one)) {
      words[std::string(tree->key(id))][std::string(tree->key(one))] = tree->text(one);
    }
  }
  return words;
}

}  // namespace dateline
