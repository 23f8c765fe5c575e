// Sites reach their database by a Unix socket where they can: less work for both than the network's, and no port to lose.

/**
 * Whether a path is short enough for a socket: the system keeps it in 108 bytes, the last of them 0.
 *
 * @param {string} path
 * @returns {boolean}
 */
export function socketFits(path) {
    return process.platform !== 'win32' && Buffer.byteLength(path) < 104;
}
