// The system calls that learners' programs have no use for. What depends on a call's arguments is
// in `filter.c`.
//
// It is a list of what is denied, since the Swift runtime's needs change with its versions. A name
// that the distribution's headers do not know yet stands by its number, which from 424 on is the
// same on every architecture (include/uapi/asm-generic/unistd.h).

#include "launcher.h"

#ifdef __linux__

#include <sys/syscall.h>

enum {
  PIDFD_SEND_SIGNAL = 424,
  IO_URING_SETUP = 425,
  IO_URING_ENTER = 426,
  IO_URING_REGISTER = 427,
  OPEN_TREE = 428,
  MOVE_MOUNT = 429,
  FSOPEN = 430,
  FSCONFIG = 431,
  FSMOUNT = 432,
  FSPICK = 433,
  PIDFD_OPEN = 434,
  PIDFD_GETFD = 438,
  PROCESS_MADVISE = 440,
  MOUNT_SETATTR = 442,
  QUOTACTL_FD = 443,
  MEMFD_SECRET = 447,
  PROCESS_MRELEASE = 448,
  FCHMODAT2 = 452,
  SETXATTRAT = 463,
  REMOVEXATTRAT = 466,
  OPEN_TREE_ATTR = 467,
  FILE_SETATTR = 469,
};

const int denied_to_all[] = {
    // The network, and sockets in files, which no version of Landlock covers whole.
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
    SYS_sendto, SYS_sendmsg, SYS_sendmmsg, SYS_recvmsg, SYS_recvmmsg,
    // Other processes.
    SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, PIDFD_SEND_SIGNAL, PIDFD_OPEN,
    PIDFD_GETFD, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, PROCESS_MADVISE,
    PROCESS_MRELEASE, SYS_kcmp, SYS_get_robust_list, SYS_ioprio_set, SYS_sched_setscheduler,
    SYS_sched_setparam, SYS_sched_setattr, SYS_migrate_pages, SYS_move_pages, SYS_perf_event_open,
    SYS_setsid,
    // Parts of the kernel with a long history of holes.
    IO_URING_SETUP, IO_URING_ENTER, IO_URING_REGISTER, SYS_bpf, SYS_userfaultfd, SYS_keyctl,
    SYS_add_key, SYS_request_key, SYS_fanotify_init, SYS_fanotify_mark, SYS_inotify_init1,
    SYS_inotify_add_watch, SYS_name_to_handle_at, SYS_open_by_handle_at,
    // Mounts and namespaces.
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns, OPEN_TREE,
    MOVE_MOUNT, FSOPEN, FSCONFIG, FSMOUNT, FSPICK, MOUNT_SETATTR, OPEN_TREE_ATTR,
    // The machine.
    SYS_quotactl, QUOTACTL_FD, SYS_swapon, SYS_swapoff, SYS_reboot, SYS_kexec_load,
    SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_syslog, SYS_acct, SYS_settimeofday,
    SYS_clock_settime, SYS_adjtimex, SYS_clock_adjtime, SYS_sethostname, SYS_setdomainname,
    SYS_personality, SYS_vhangup, SYS_lookup_dcookie, SYS_nfsservctl,
    // What outlives a process without being a file, or is a file without being one of the folder's.
    SYS_shmget, SYS_shmat, SYS_shmctl, SYS_semget, SYS_semop, SYS_semctl, SYS_semtimedop,
    SYS_msgget, SYS_msgsnd, SYS_msgrcv, SYS_msgctl, SYS_mq_open, SYS_mq_unlink, SYS_mq_timedsend,
    SYS_mq_timedreceive, SYS_mq_notify, SYS_mq_getsetattr, SYS_memfd_create, MEMFD_SECRET,
    SYS_execveat, SYS_mknodat,
    // Whose a file is, who may open it, and when it was made: Landlock has no right for these.
    SYS_fchown, SYS_fchownat, SYS_fchmod, SYS_fchmodat, FCHMODAT2, SYS_setxattr, SYS_lsetxattr,
    SYS_fsetxattr, SETXATTRAT, SYS_removexattr, SYS_lremovexattr, SYS_fremovexattr, REMOVEXATTRAT,
    FILE_SETATTR, SYS_utimensat, SYS_truncate,
#ifdef SYS_kexec_file_load
    SYS_kexec_file_load,
#endif
#ifdef __x86_64__
    // Older forms, which only this architecture has.
    SYS_chown, SYS_lchown, SYS_chmod, SYS_utime, SYS_utimes, SYS_futimesat, SYS_inotify_init,
    SYS_mknod, SYS_iopl, SYS_ioperm, SYS_modify_ldt, SYS_uselib, SYS_ustat, SYS_sysfs,
    SYS__sysctl,
#endif
};
const size_t denied_to_all_count = sizeof denied_to_all / sizeof *denied_to_all;

// Only a compiler changes files. `filter.c` sees to `open`.
const int denied_to_readers[] = {
    SYS_ftruncate, SYS_fallocate, SYS_mkdirat, SYS_unlinkat, SYS_linkat, SYS_symlinkat,
    SYS_renameat2,
#ifdef SYS_renameat
    SYS_renameat,
#endif
#ifdef __x86_64__
    SYS_creat, SYS_mkdir, SYS_rmdir, SYS_unlink, SYS_link, SYS_symlink, SYS_rename,
#endif
};
const size_t denied_to_readers_count = sizeof denied_to_readers / sizeof *denied_to_readers;

// One program, and for most one process. `filter.c` sees to `clone` and `execve`.
const int denied_to_singles[] = {
    SYS_setpgid,
#ifdef __x86_64__
    SYS_fork, SYS_vfork,
#endif
};
const size_t denied_to_singles_count = sizeof denied_to_singles / sizeof *denied_to_singles;

// Swift's backtracer is a program of its own, to which the crashed one shows its memory through a
// pair of sockets.
const int needed_for_backtraces[] = {SYS_socketpair};
const size_t needed_for_backtraces_count =
    sizeof needed_for_backtraces / sizeof *needed_for_backtraces;

#endif
