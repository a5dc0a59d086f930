#include "platform/native/screenshot.hpp"
